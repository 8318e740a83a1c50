package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Received;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Keeps alerts of other States and gives a registrar each to read, in the transaction of its arrival. */
@Singleton
class ReceivedAlerts {
    private final KnownAlertRepository known;
    private final KnownAlerts alerts;
    private final AlertJournal journal;
    private final Tasks tasks;

    ReceivedAlerts(KnownAlertRepository known, KnownAlerts alerts, AlertJournal journal, Tasks tasks) {
        this.known = known;
        this.alerts = alerts;
        this.journal = journal;
        this.tasks = tasks;
    }

    boolean knows(MessageId message) {
        return known.find(new AlertId(message.value())).isPresent();
    }

    /** Whether an earlier message was an alert of this State: nobody ends the alert of another. */
    boolean isFrom(MessageId message, MemberState sender) {
        return known.find(new AlertId(message.value()))
                .filter(alert -> alert.from().equals(sender))
                .isPresent();
    }

    void keep(Received message, LotWarning warning, @Nullable MessageId replaces) {
        var alert = new KnownAlert(
                new AlertId(message.id().value()),
                message.from(),
                message.caseId(),
                warning,
                message.header(),
                message.receivedAt(),
                null,
                null,
                null);
        journal.received(alert);
        journal.noted(
                alert.caseId(),
                alert.id(),
                AuditEvent.NODE,
                "LOT_ALERT_RECEIVED_" + warning.kind(),
                alert.from(),
                message.id(),
                alert.knownAt());
        tasks.open(NewTask.of(TaskKind.READ_LOT_ALERT, alert.caseId(), AlertJournal.SUBJECT, alert.id())
                .with(alert.from()));
        alerts.received(alert, replaces);
    }
}
