package org.headstamp.node.trace.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringState.NeedsInformation;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQueryId;

/**
 * What becomes of a question of another State as time passes: our people are reminded before its time is over. It is made
 * when it is first needed, because it sets clocks of which it is itself the keeper.
 */
@ApplicationScoped
public class AnsweringTime {
    private final AnsweringRepository traces;
    private final AnsweringChanges changes;
    private final SubQueries trade;
    private final Tasks tasks;

    AnsweringTime(AnsweringRepository traces, AnsweringChanges changes, SubQueries trade, Tasks tasks) {
        this.traces = traces;
        this.changes = changes;
        this.trade = trade;
        this.tasks = tasks;
    }

    /** The question about which the trade was asked. */
    public Optional<TraceId> asked(SubQueryId query) {
        return trade.traceOf(query);
    }

    /** The trade has not answered in time: a registrar sees to it. */
    public void tradePassed(SubQueryId query) {
        trade.overdue(query);
        trade.traceOf(query)
                .map(traces::lockedByNode)
                .map(AnsweringTrace::ref)
                .ifPresent(trace -> tasks.open(NewTask.of(
                                TaskKind.ANSWER_REQUEST,
                                trace.caseId(),
                                trace.side().subject(),
                                trace.id())
                        .with(trace.peer())));
    }

    /** Locks the question, as every change of it begins. */
    public void lock(TraceId id) {
        var unused = traces.lockedById(id);
    }

    /** The end of a time comes near; a delay must be told before. */
    public void remind(TraceId id, Deadline deadline, int nth) {
        traces.lockedById(id)
                .ifPresent(trace -> changes.noted(
                        trace, AuditEvent.NODE, trace.request(), "REMINDER_" + nth + "_" + deadline.kind()));
    }

    /** A time is over; who waited in vain for information goes on without. */
    public void passed(TraceId id, Deadline deadline, Instant now) {
        traces.lockedById(id).ifPresent(trace -> {
            changes.noted(trace, AuditEvent.NODE, trace.request(), "OVERDUE_" + deadline.kind());
            if (deadline.kind() == DeadlineKind.INFORMATION_REPLY && trace.state() instanceof NeedsInformation needs) {
                var unused =
                        changes.keep(trace, trace.turns().informationMissed(needs.message(), now), AuditEvent.NODE);
            }
        });
    }
}
