package org.headstamp.node.trace;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.audit.LoggedMessages;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Tells the log and the time line of the case what becomes of traces, inside the transaction in which it does. */
@Singleton
public class TraceJournal {
    private static final String FEATURE = "TRACE";

    private final AuditLog log;
    private final LoggedMessages logged;
    private final CaseJournal cases;
    private final TraceTasks tasks;
    private final Event<TraceMoved> moved;

    TraceJournal(AuditLog log, LoggedMessages logged, CaseJournal cases, TraceTasks tasks, Event<TraceMoved> moved) {
        this.moved = moved;
        this.log = log;
        this.logged = logged;
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Something new may begin in the case; locks it, before anything else that is locked after a trace. */
    public void begin(Operator by, CaseId caseId) {
        cases.requireOpen(by, caseId);
    }

    /** The same for what a policy begins. */
    public void begin(CaseId caseId) {
        cases.requireOpen(caseId);
    }

    /** As {@link #begin(CaseId)}, where a closed case is no failure; false if it is closed. */
    public boolean holds(CaseId caseId) {
        return cases.holds(caseId);
    }

    /** The State asked takes part in the case from now on. */
    public void beginWith(TraceRef trace, String actor, Instant at) {
        cases.addParticipant(trace.caseId(), trace.peer(), actor, at);
    }

    /** The trace is in another state; the log keeps its name, and people find what it asks of them. */
    public void stateChanged(TraceRef trace, Stage state, String actor) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .peer(trace.peer())
                .inCase(trace.caseId())
                .subject(trace.side().subject(), trace.id())
                .outcome(state.getClass().getSimpleName()));
        tasks.follow(trace, state, actor);
        moved.fire(new TraceMoved(trace));
    }

    /** Another record about the trace is in another state. */
    public void recordChanged(TraceRef trace, String kind, Object id, String outcome, String actor) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .peer(trace.peer())
                .inCase(trace.caseId())
                .subject(kind, id)
                .outcome(outcome));
    }

    /** Somebody read another record about the trace. */
    public void recordOpened(TraceRef trace, String kind, Object id, String outcome, String actor) {
        log.append(AuditEvent.of(AuditKind.OPENED, actor)
                .peer(trace.peer())
                .inCase(trace.caseId())
                .subject(kind, id)
                .outcome(outcome));
    }

    /** A line for the people of the case. */
    public void noted(TraceRef trace, String actor, @Nullable MessageId message, String code, Instant at) {
        cases.note(
                trace.caseId(),
                TimelineEntry.of(at, FEATURE, code, actor)
                        .withPeer(trace.peer())
                        .withMessage(message)
                        .withSubject(trace.side().subject(), trace.id()));
    }

    /** What became of a message of ours on its way. */
    public void settled(TraceRef trace, Settlement settlement) {
        var code =
                switch (settlement.outcome()) {
                    case Settlement.Outcome.Delivered delivered -> "DELIVERED";
                    case Settlement.Outcome.Rejected rejected -> "REJECTED_" + rejected.code();
                    case Settlement.Outcome.NotDelivered expired -> "NOT_DELIVERED";
                };
        noted(trace, AuditEvent.NODE, settlement.message(), code, settlement.at());
    }

    /** The other State says that a message of ours does not fit. */
    public void conflicted(TraceRef trace, Conflict conflict) {
        noted(trace, AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason(), conflict.at());
    }

    /** The other State does not understand a reply of ours: somebody is to explain it or to put it right. */
    public void toClarify(TraceRef trace) {
        tasks.clarify(trace);
    }

    /** Nothing is left to explain. */
    public void clarified(TraceRef trace, String actor) {
        tasks.clarified(trace, actor);
    }

    /** Somebody read what names or describes a person; each time, since the law asks who looked and when. */
    public void personalDataRead(TraceRef trace, Header header, @Nullable MessageId message, Operator by) {
        var event = AuditEvent.of(AuditKind.PERSONAL_DATA_READ, by.account())
                .peer(trace.peer())
                .inCase(trace.caseId())
                .subject(trace.side().subject(), trace.id())
                .legalBasis(
                        header.legalBasis().stream().map(LegalBasis::toString).toList())
                .outcome(header.purpose().name());
        log.append(message == null ? event : event.message(message));
    }

    /** Somebody read a message of the other State for the first time. */
    public void opened(TraceRef trace, MessageId message, String actor, String code, Instant at) {
        var event = AuditEvent.of(AuditKind.OPENED, actor).peer(trace.peer());
        if (logged.opened(trace.caseId(), message, event)) {
            noted(trace, actor, message, code, at);
        }
        tasks.read(trace, actor);
    }
}
