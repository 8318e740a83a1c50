package org.headstamp.node.origin;

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
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Tells the log and the time line of the case what happens, inside the transaction in which it does. */
@Singleton
class OriginJournal {
    static final String NOTIFICATION = "origin-notification";
    static final String INVESTIGATION = "parallel-investigation";
    static final String UPDATE = "investigation-update";
    static final String JOINT = "joint-investigation";
    static final String CORRECTION = "origin-correction";

    private static final String FEATURE = "ORIGIN";

    private final AuditLog log;
    private final LoggedMessages logged;
    private final CaseJournal cases;
    private final OriginTasks tasks;

    /** The record that something happens to. */
    record Subject(String kind, Object id, CaseId caseId, MemberState peer) {
        static Subject of(OriginNotification notification) {
            return new Subject(NOTIFICATION, notification.id(), notification.caseId(), notification.notified());
        }

        static Subject of(ParallelInvestigation investigation) {
            return new Subject(INVESTIGATION, investigation.id(), investigation.caseId(), investigation.notifier());
        }

        static Subject of(InvestigationUpdate update) {
            return new Subject(UPDATE, update.id(), update.caseId(), update.notifier());
        }

        static Subject of(JointInvestigation joint) {
            return new Subject(JOINT, joint.id(), joint.caseId(), joint.peer());
        }

        static Subject of(OriginCorrection correction) {
            return new Subject(CORRECTION, correction.id(), correction.caseId(), correction.peer());
        }
    }

    OriginJournal(AuditLog log, LoggedMessages logged, CaseJournal cases, OriginTasks tasks) {
        this.tasks = tasks;
        this.log = log;
        this.logged = logged;
        this.cases = cases;
    }

    /** Something new may begin in the case; locks it, before anything else that is locked after our records. */
    void begin(Operator by, CaseId caseId) {
        cases.requireOpen(by, caseId);
    }

    /** The other State takes part in the case from now on. */
    void beginWith(Subject subject, String actor, Instant at) {
        cases.addParticipant(subject.caseId(), subject.peer(), actor, at);
    }

    void noted(Subject subject, String actor, @Nullable MessageId message, String code, Instant at) {
        cases.note(
                subject.caseId(),
                TimelineEntry.of(at, FEATURE, code, actor)
                        .withPeer(subject.peer())
                        .withMessage(message)
                        .withSubject(subject.kind(), subject.id()));
    }

    /** The state changed to what the code says. */
    void stateChanged(Subject subject, String actor, String code) {
        changed(subject, actor, code);
        tasks.follow(subject, code, actor);
    }

    /** The record changed, and not its state. */
    void changed(Subject subject, String actor, String code) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .peer(subject.peer())
                .inCase(subject.caseId())
                .subject(subject.kind(), subject.id())
                .outcome(code));
    }

    /** The other State was told where an investigation stands. */
    void toldOf(ParallelInvestigation investigation, String actor) {
        tasks.updated(investigation.id(), actor);
    }

    /** Somebody read, for the first time, what another State sent. */
    void opened(Subject subject, String actor, MessageId message, Instant at) {
        var event = AuditEvent.of(AuditKind.OPENED, actor).peer(subject.peer()).subject(subject.kind(), subject.id());
        if (logged.opened(subject.caseId(), message, event)) {
            noted(subject, actor, message, "OPENED", at);
        }
        tasks.read(subject, actor);
    }
}
