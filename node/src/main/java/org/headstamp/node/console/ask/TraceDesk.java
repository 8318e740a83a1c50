package org.headstamp.node.console.ask;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Change;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.pki.MemberState;

/** What the page of a question shows, and what is said to the State asked. */
@Singleton
class TraceDesk {
    private final TraceReading reading;
    private final AskingDialogue dialogue;
    private final OnwardTraces onward;

    TraceDesk(TraceReading reading, AskingDialogue dialogue, OnwardTraces onward) {
        this.reading = reading;
        this.dialogue = dialogue;
        this.onward = onward;
    }

    /** Reading opens what the other State said, which the log records. */
    TraceView view(Operator by, TraceId id, String open, Entered form) {
        var trace = reading.asked(by, id);
        return new TraceView(
                trace,
                reading.answers(by, id),
                dialogue.messages(by, id),
                trace.answer() == null ? List.of() : onward.propose(by, id),
                open,
                form);
    }

    /** What would be drafted. */
    ConfirmView confirm(Operator by, Say say, TraceId id, String act, Entered form) {
        by.require("write to the State asked", Role.OFFICER, Role.FOCAL_POINT);
        var trace = reading.asked(by, id);
        var content = TraceActs.content(act, form, trace);
        var changes = content instanceof QuestionCorrection correction
                ? Change.between(Facts.of(say, trace.question()), Facts.of(say, correction.question()))
                : List.<Change>of();
        boolean urgent = trace.header().priority() == Priority.URGENT_DIRECT;
        boolean atOnce = ApprovalMatrix.rule(content.kind(), false, urgent) == ApprovalRule.ONE_PERSON;
        return new ConfirmView(
                "/console/traces/" + id,
                act,
                content.kind(),
                trace.asked(),
                Facts.of(say, content),
                changes,
                atOnce,
                form);
    }

    void draft(Operator by, TraceId id, String act, Entered form) {
        var unused = dialogue.draft(by, id, TraceActs.content(act, form, reading.asked(by, id)));
    }

    Trace askOn(Operator by, TraceId id, String to) {
        return onward.draft(by, id, new MemberState(to));
    }
}
