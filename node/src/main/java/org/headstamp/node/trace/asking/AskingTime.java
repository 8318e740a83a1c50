package org.headstamp.node.trace.asking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.exchange.CaseLock;
import org.headstamp.node.exchange.Silence;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.asking.TraceState.Clarifying;
import org.headstamp.node.trace.asking.TraceState.Lapsed;
import org.headstamp.node.trace.asking.TraceState.Replied;

/**
 * What becomes of a question of ours as time passes: a silent State is reminded with proof, and people are told. It is
 * made when it is first needed, because it sets clocks of which it is itself the keeper.
 */
@ApplicationScoped
public class AskingTime {
    private final TraceRepository traces;
    private final CaseLock cases;
    private final TraceChanges changes;
    private final Escalation escalation;
    private final TraceJournal journal;

    AskingTime(
            TraceRepository traces, CaseLock cases, TraceChanges changes, Escalation escalation, TraceJournal journal) {
        this.traces = traces;
        this.cases = cases;
        this.changes = changes;
        this.escalation = escalation;
        this.journal = journal;
    }

    /** Locks the case, so that no receipt of the question is half settled, and the question. */
    public void lock(TraceId id) {
        traces.caseOf(id).ifPresent(cases::take);
        var unused = traces.lockedById(id);
    }

    /** The end of a time comes near. */
    public void remind(TraceId id, Deadline deadline, int nth, Instant now) {
        traces.lockedById(id).ifPresent(trace -> note(trace, "REMINDER_" + nth + "_" + deadline.kind(), now));
    }

    /** A time is over. */
    public void passed(TraceId id, Deadline deadline, Instant now) {
        traces.lockedById(id).ifPresent(trace -> passed(trace, deadline, now));
    }

    private void passed(Trace trace, Deadline deadline, Instant now) {
        switch (deadline.kind()) {
            case ACKNOWLEDGEMENT -> lapsed(trace, deadline, now);
            case ANSWER, DELAYED_ANSWER -> unanswered(trace, deadline, now);
            case WITHDRAWAL_CONFIRMATION ->
                changes.keep(
                        trace, trace.hears().withdrawalUnconfirmed(now), AuditEvent.NODE, "WITHDRAWAL_UNCONFIRMED");
            case CLARIFICATION -> {
                if (trace.state() instanceof Clarifying clarifying) {
                    changes.keep(
                            trace,
                            trace.hears().clarified(clarifying.message()),
                            AuditEvent.NODE,
                            "CLARIFICATION_MISSED");
                }
            }
            default -> note(trace, "OVERDUE_" + deadline.kind(), now);
        }
    }

    /** Nobody took it up: the second contact is asked, and the silence is evidence. */
    private void lapsed(Trace trace, Deadline deadline, Instant now) {
        var contact = escalation.secondContact(trace);
        var lapsed = changes.keep(trace, trace.hears().lapsed(contact, now), AuditEvent.NODE, "LAPSED");
        if (lapsed.state() instanceof Lapsed) {
            escalation.escalate(lapsed, Silence.NOT_OPENED, deadline, now);
        }
    }

    private void unanswered(Trace trace, Deadline deadline, Instant now) {
        if (!(trace.state() instanceof Replied)) {
            note(trace, "NOT_ANSWERED", now);
            escalation.escalate(trace, Silence.NOT_ANSWERED, deadline, now);
        }
    }

    private void note(Trace trace, String code, Instant now) {
        journal.noted(trace.ref(), AuditEvent.NODE, trace.request(), code, now);
    }
}
