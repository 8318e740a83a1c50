package org.headstamp.node.console.ask;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.gate.ReleaseReading;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.onward.OnwardProposal;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.pki.MemberState;

/** What the page of a question shows, and what is said to the State asked. */
@Singleton
class TraceDesk {
    private final TraceReading reading;
    private final AskingDialogue dialogue;
    private final OnwardTraces onward;
    private final ReleaseReading release;
    private final Consents consents;

    TraceDesk(
            TraceReading reading,
            AskingDialogue dialogue,
            OnwardTraces onward,
            ReleaseReading release,
            Consents consents) {
        this.reading = reading;
        this.dialogue = dialogue;
        this.onward = onward;
        this.release = release;
        this.consents = consents;
    }

    /** Reading opens what the other State said, which the log records. */
    TraceView view(Operator by, TraceId id, String open, Entered form) {
        var trace = reading.asked(by, id);
        var next = trace.answer() == null
                ? List.<OnwardView>of()
                : onward.propose(by, id).stream()
                        .map(proposal -> next(by, trace.caseId(), proposal))
                        .toList();
        return new TraceView(trace, reading.answers(by, id), dialogue.messages(by, id), next, open, form);
    }

    private OnwardView next(Operator by, CaseId caseId, OnwardProposal proposal) {
        var passingOn = new Use.OnwardTrace(Set.of(proposal.to()));
        var refusals = proposal.link().proofs().stream()
                .map(answer -> release.ruling(by, answer, passingOn).ruling())
                .filter(Ruling.Denied.class::isInstance)
                .map(Ruling.Denied.class::cast)
                .toList();
        var asked = consents.in(by, caseId).stream()
                .filter(consent -> proposal.link().proofs().contains(consent.concerned()))
                .filter(consent -> consent.question().states().contains(proposal.to()))
                .toList();
        return new OnwardView(proposal, refusals, asked);
    }

    /** What would be drafted. */
    ConfirmView confirm(Operator by, Say say, TraceId id, String act, Entered form) {
        by.require("write to the State asked", Role.OFFICER, Role.FOCAL_POINT);
        var trace = reading.asked(by, id);
        var content = TraceActs.content(act, form);
        boolean urgent = trace.header().priority() == Priority.URGENT_DIRECT;
        boolean atOnce = ApprovalMatrix.rule(content.kind(), false, urgent) == ApprovalRule.ONE_PERSON;
        return new ConfirmView(
                "/console/traces/" + id, act, content.kind(), trace.asked(), Facts.of(say, content), atOnce, form);
    }

    void draft(Operator by, TraceId id, String act, Entered form) {
        var unused = dialogue.draft(by, id, TraceActs.content(act, form));
    }

    Trace askOn(Operator by, TraceId id, String to) {
        return onward.draft(by, id, new MemberState(to));
    }
}
