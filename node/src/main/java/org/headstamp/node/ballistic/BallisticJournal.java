package org.headstamp.node.ballistic;

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
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Tells the log and the time line of the case what happens, inside the transaction in which it does. */
@Singleton
public class BallisticJournal {
    private static final String FEATURE = "BALLISTIC";

    private final AuditLog log;
    private final LoggedMessages logged;
    private final CaseJournal cases;
    private final BallisticTasks tasks;

    BallisticJournal(AuditLog log, LoggedMessages logged, CaseJournal cases, BallisticTasks tasks) {
        this.log = log;
        this.logged = logged;
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Something new may begin in the case; locks it, before anything else that is locked after our records. */
    public void begin(Operator by, CaseId caseId) {
        cases.requireOpen(by, caseId);
    }

    /** The other State takes part in the case from now on. */
    public void beginWith(BallisticSubject subject, String actor, Instant at) {
        cases.addParticipant(subject.caseId(), subject.peer(), actor, at);
    }

    /** Something happened that changes no state. */
    public void noted(BallisticSubject subject, String actor, @Nullable MessageId message, String code, Instant at) {
        cases.note(
                subject.caseId(),
                TimelineEntry.of(at, FEATURE, code, actor)
                        .withPeer(subject.peer())
                        .withMessage(message)
                        .withSubject(subject.kind(), subject.id()));
    }

    /** The state changed to what the code says. */
    public void stateChanged(BallisticSubject subject, String actor, String code) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .peer(subject.peer())
                .inCase(subject.caseId())
                .subject(subject.kind(), subject.id())
                .outcome(code));
        tasks.follow(subject, code, actor);
    }

    /** A lead arrived from another State. */
    public void received(BallisticSubject lead, MessageId message, Instant at) {
        stateChanged(lead, AuditEvent.NODE, "Waiting");
        noted(lead, AuditEvent.NODE, message, "LEAD_RECEIVED", at);
        tasks.received(lead);
    }

    /** The time for the reply of another State is over. */
    public void overdue(BallisticSubject lead) {
        tasks.overdue(lead);
    }

    /** An investigator read a lead. */
    public void readByInvestigator(BallisticSubject lead, String actor) {
        tasks.readByInvestigator(lead, actor);
    }

    /** Somebody read the replies to a lead of ours. */
    public void repliesRead(BallisticSubject lead, String actor) {
        tasks.replyRead(lead, actor);
    }

    /** Somebody read, for the first time, what another State sent. */
    public void opened(BallisticSubject subject, String actor, MessageId message, String code, Instant at) {
        var event = AuditEvent.of(AuditKind.OPENED, actor).peer(subject.peer()).subject(subject.kind(), subject.id());
        if (logged.opened(subject.caseId(), message, event)) {
            noted(subject, actor, message, code, at);
        }
    }
}
