package org.headstamp.node.release;

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
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Tells the log and the time line of the case what happens, inside the transaction in which it does. */
@Singleton
public class ReleaseJournal {
    private static final String FEATURE = "RELEASE";

    private final AuditLog log;
    private final LoggedMessages logged;
    private final CaseJournal cases;
    private final ReleaseTasks tasks;
    private final Event<LeaveGranted> granted;

    ReleaseJournal(
            AuditLog log, LoggedMessages logged, CaseJournal cases, ReleaseTasks tasks, Event<LeaveGranted> granted) {
        this.log = log;
        this.logged = logged;
        this.cases = cases;
        this.tasks = tasks;
        this.granted = granted;
    }

    /** The record that something happens to. */
    public record Subject(String kind, Object id, CaseId caseId, MemberState peer) {}

    /** What people have to do. */
    public ReleaseTasks tasks() {
        return tasks;
    }

    /** Something new may begin in the case; locks it, before anything else that is locked after our records. */
    public void begin(Operator by, CaseId caseId) {
        cases.requireOpen(by, caseId);
    }

    /** Tells whoever waited for leave; before anything is noted, since that locks the case. */
    public void leaveGranted(LeaveGranted leave) {
        granted.fire(leave);
    }

    /** On the time line only: what the log learns otherwise. */
    public void noted(Subject subject, String actor, @Nullable MessageId message, String code, Instant at) {
        cases.note(
                subject.caseId(),
                TimelineEntry.of(at, FEATURE, code, actor)
                        .withPeer(subject.peer())
                        .withMessage(message)
                        .withSubject(subject.kind(), subject.id()));
    }

    /** The record changed: in the log and on the time line. */
    public void changed(Subject subject, String actor, @Nullable MessageId message, String code, Instant at) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .peer(subject.peer())
                .inCase(subject.caseId())
                .subject(subject.kind(), subject.id())
                .outcome(code));
        noted(subject, actor, message, code, at);
    }

    /** The same for something that is on its way, which people may have to look after. */
    public void moved(
            Subject subject, Dispatch dispatch, String actor, @Nullable MessageId message, String code, Instant at) {
        changed(subject, actor, message, code, at);
        tasks.follow(subject, dispatch);
    }

    /** Somebody read, for the first time, what another State sent. */
    public void opened(Subject subject, String actor, MessageId message, Instant at) {
        var event = AuditEvent.of(AuditKind.OPENED, actor).peer(subject.peer()).subject(subject.kind(), subject.id());
        if (logged.opened(subject.caseId(), message, event)) {
            noted(subject, actor, message, "OPENED", at);
        }
    }
}
