package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.audit.LoggedMessages;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Tells the log and the time line of the case what becomes of alerts, inside the transaction in which it does. */
@Singleton
class AlertJournal {
    static final String SUBJECT = "lot-alert";

    private static final String FEATURE = "ALERT";

    private final AuditLog log;
    private final LoggedMessages logged;
    private final CaseJournal cases;
    private final Tasks tasks;

    AlertJournal(AuditLog log, LoggedMessages logged, CaseJournal cases, Tasks tasks) {
        this.log = log;
        this.logged = logged;
        this.cases = cases;
        this.tasks = tasks;
    }

    /** The State that is warned takes part in the case from now on. */
    void beginWith(CaseId caseId, MemberState peer, String actor, Instant at) {
        cases.addParticipant(caseId, peer, actor, at);
    }

    void stateChanged(LotAlert alert, String actor) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .inCase(alert.caseId())
                .subject(SUBJECT, alert.id())
                .outcome(alert.state().name()));
    }

    /** An alert of another State is kept. */
    void received(KnownAlert alert) {
        log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE)
                .peer(alert.from())
                .message(new MessageId(alert.id().value()))
                .inCase(alert.caseId())
                .subject(SUBJECT, alert.id())
                .outcome("LOT_ALERT_" + alert.warning().kind()));
    }

    /** Somebody read an alert of another State for the first time. */
    void opened(KnownAlert alert, String actor, Instant at) {
        var message = new MessageId(alert.id().value());
        if (logged.opened(
                alert.caseId(), message, AuditEvent.of(AuditKind.OPENED, actor).peer(alert.from()))) {
            noted(alert.caseId(), alert.id(), actor, "LOT_ALERT_OPENED", alert.from(), message, at);
        }
        tasks.done(TaskKind.READ_LOT_ALERT, SUBJECT, alert.id(), actor);
    }

    /** An alert names what was read in this case. */
    void matched(ReadLot reading, KnownAlert alert, Instant at) {
        log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE)
                .inCase(reading.caseId())
                .subject(reading.subject().kind(), reading.subject().id())
                .outcome("LOT_ALERT_MATCHES"));
        cases.note(
                reading.caseId(),
                TimelineEntry.of(
                                at,
                                FEATURE,
                                "LOT_ALERT_MATCHES_" + alert.warning().kind(),
                                AuditEvent.NODE)
                        .withPeer(alert.from())
                        .withSubject(SUBJECT, alert.id()));
    }

    void noted(
            CaseId caseId,
            AlertId id,
            String actor,
            String code,
            @Nullable MemberState peer,
            @Nullable MessageId message,
            Instant at) {
        var entry =
                TimelineEntry.of(at, FEATURE, code, actor).withMessage(message).withSubject(SUBJECT, id);
        cases.note(caseId, peer == null ? entry : entry.withPeer(peer));
    }
}
