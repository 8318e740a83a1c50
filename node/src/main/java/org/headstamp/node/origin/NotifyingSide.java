package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.InvestigationStage;

/** What becomes of our notifications, and what the States notified tell of their investigations. */
@Singleton
class NotifyingSide {
    private final NotificationRepository notifications;
    private final ForeignReportRepository reports;
    private final CorrectionRepository corrections;
    private final OriginJournal journal;

    NotifyingSide(
            NotificationRepository notifications,
            ForeignReportRepository reports,
            CorrectionRepository corrections,
            OriginJournal journal) {
        this.notifications = notifications;
        this.reports = reports;
        this.corrections = corrections;
        this.journal = journal;
    }

    /** An update answers a notification of ours and comes from the State that was notified. */
    Reception updated(Arrival arrival, InvestigationReport report) {
        var replied = arrival.inReplyTo();
        var known = replied == null
                ? null
                : notifications.lockedByMessage(corrections.rootOf(replied)).orElse(null);
        if (known == null || !known.caseId().equals(arrival.caseId())) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE, "no notification of ours in this case has this id");
        }
        if (!known.notified().equals(arrival.from())) {
            return new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "another State was notified");
        }
        if (isAfterConclusion(known.id(), report)) {
            return new Reception.Conflicts(
                    ConflictReason.CLOSED,
                    "the investigation was told to be concluded; correct the update that said so if it was not");
        }
        var received = known.with(known.dispatch().delivered(known.name(), arrival.at()));
        keep(known, received);
        reports.add(ForeignReport.received(arrival, known.id(), report));
        journal.stateChanged(Subject.of(known), AuditEvent.NODE, "INVESTIGATION_" + report.stage());
        journal.noted(
                Subject.of(known),
                AuditEvent.NODE,
                arrival.message(),
                "UPDATE_RECEIVED_" + report.stage(),
                arrival.at());
        return new Reception.Handled();
    }

    /** Nothing follows a conclusion but more about it; what was on its way since before is no contradiction. */
    private boolean isAfterConclusion(NotificationId id, InvestigationReport report) {
        var latest = reports.latest(id)
                .map(ForeignReport::report)
                .filter(known -> known.stage() == InvestigationStage.CONCLUDED)
                .orElse(null);
        return latest != null
                && !report.since().isBefore(latest.since())
                && !(report.stage() == InvestigationStage.CONCLUDED
                        && report.since().equals(latest.since()));
    }

    void settled(Settlement settlement) {
        var before = notifications.lockedByMessage(settlement.message()).orElseThrow();
        keep(before, before.with(before.dispatch().settled(before.name(), settlement)));
        journal.noted(Subject.of(before), AuditEvent.NODE, settlement.message(), settlement.code(), settlement.at());
    }

    void conflicted(Conflict conflict) {
        var before = notifications.lockedByMessage(conflict.message()).orElseThrow();
        keep(before, before.with(before.dispatch().conflicted(before.name(), conflict)));
        journal.noted(
                Subject.of(before), AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason(), conflict.at());
    }

    private void keep(OriginNotification before, OriginNotification after) {
        if (!after.equals(before)) {
            notifications.keep(after);
            journal.stateChanged(
                    Subject.of(after),
                    AuditEvent.NODE,
                    after.dispatch().getClass().getSimpleName());
        }
    }
}
