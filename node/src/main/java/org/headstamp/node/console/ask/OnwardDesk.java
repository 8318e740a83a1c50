package org.headstamp.node.console.ask;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.letter.Attachments;
import org.headstamp.node.console.letter.Outgoing;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.policy.onward.OnwardTriages;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.gate.ReleaseReading;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.onward.OnwardProposal;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.pki.MemberState;

/** The States that an answer names, what stands against asking them, and the question to one of them. */
@Singleton
class OnwardDesk {
    private static final int MOST_TRIAGES = 100;

    private final OnwardTraces onward;
    private final ReleaseReading release;
    private final Consents consents;
    private final OnwardTriages triages;
    private final Attachments attachments;

    OnwardDesk(
            OnwardTraces onward,
            ReleaseReading release,
            Consents consents,
            OnwardTriages triages,
            Attachments attachments) {
        this.attachments = attachments;
        this.onward = onward;
        this.release = release;
        this.consents = consents;
        this.triages = triages;
    }

    List<OnwardView> of(Operator by, Trace trace) {
        return trace.answer() == null
                ? List.of()
                : onward.propose(by, trace.id()).stream()
                        .map(proposal -> view(by, trace.caseId(), proposal))
                        .toList();
    }

    private OnwardView view(Operator by, CaseId caseId, OnwardProposal proposal) {
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

    /** Why the question went on by itself, or did not; the first States that the answers name. */
    List<TriageLine> triages(Operator by, TraceId id) {
        return triages.of(by, id, null, MOST_TRIAGES).stream()
                .map(TriageLine::of)
                .toList();
    }

    /** What would leave for a State with the next question, and when. */
    Outgoing foresee(Operator by, TraceId id, String to) {
        var next = onward.foresee(by, id, state(to));
        var departure = Departure.of(Traces.rule(next.header()), by);
        return new Outgoing(MessageKind.TRACE_REQUEST, List.of(next.to()), next.question(), next.header(), departure)
                .with(attachments.of(next.link(), next.to()))
                .replyingUsually(onward.replyBy(next));
    }

    Trace draft(Operator by, TraceId id, String to) {
        return onward.draft(by, id, state(to));
    }

    private static MemberState state(String alpha2) {
        return UnreadableIdException.reading(alpha2, MemberState::new);
    }
}
