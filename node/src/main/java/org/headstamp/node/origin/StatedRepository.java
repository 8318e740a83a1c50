package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.message.Statement;
import org.jspecify.annotations.Nullable;

/** What was told, whichever record keeps it: found by the message that told it first. */
@Singleton
class StatedRepository {
    private final NotificationRepository notifications;
    private final UpdateRepository updates;
    private final InvestigationRepository investigations;
    private final ForeignReportRepository reports;

    StatedRepository(
            NotificationRepository notifications,
            UpdateRepository updates,
            InvestigationRepository investigations,
            ForeignReportRepository reports) {
        this.notifications = notifications;
        this.updates = updates;
        this.investigations = investigations;
        this.reports = reports;
    }

    OriginNotification locked(Operator by, NotificationId id) {
        return notifications.locked(by, id);
    }

    InvestigationUpdate locked(Operator by, UpdateId id) {
        return updates.locked(by, id);
    }

    /** For a correction: nobody else changes the record until the transaction ends. */
    Optional<Stated> locked(MessageId root) {
        return notifications
                .lockedByMessage(root)
                .map(ours -> of(ours, root))
                .or(() -> updates.lockedByMessage(root).map(ours -> of(ours, root)))
                .or(() -> investigations.lockedByNotification(root).map(StatedRepository::of))
                .or(() -> reports.lockedByMessage(root).map(this::of));
    }

    /** The record says something else from now on. */
    void correct(MessageId root, Statement instead, @Nullable MessageId by) {
        switch (instead) {
            case Statement.Notified(var notice) -> {
                notifications.lockedByMessage(root).ifPresent(ours -> notifications.keep(ours.corrected(notice, by)));
                investigations
                        .lockedByNotification(root)
                        .ifPresent(theirs -> investigations.correct(theirs.corrected(notice, by)));
            }
            case Statement.Reported(var report) -> {
                updates.lockedByMessage(root).ifPresent(ours -> updates.keep(ours.corrected(report, by)));
                reports.lockedByMessage(root).ifPresent(theirs -> reports.keep(theirs.corrected(report, by)));
            }
        }
    }

    private static Stated of(OriginNotification ours, MessageId root) {
        return new Stated(
                ours.caseId(),
                ours.notified(),
                true,
                root,
                ours.correctedBy(),
                null,
                ours.header(),
                Granted.FINDINGS,
                new Statement.Notified(ours.notice()));
    }

    private Stated of(InvestigationUpdate ours, MessageId root) {
        var investigation = investigations.get(ours.investigation());
        return new Stated(
                ours.caseId(),
                ours.notifier(),
                true,
                root,
                ours.correctedBy(),
                investigation.notification(),
                investigation.header(),
                investigation.granted(),
                new Statement.Reported(ours.report()));
    }

    private static Stated of(ParallelInvestigation theirs) {
        return new Stated(
                theirs.caseId(),
                theirs.notifier(),
                false,
                theirs.notification(),
                theirs.correctedBy(),
                null,
                theirs.header(),
                Granted.FINDINGS,
                new Statement.Notified(theirs.notice()));
    }

    private Stated of(ForeignReport theirs) {
        var notification = notifications.get(theirs.notification());
        return new Stated(
                notification.caseId(),
                notification.notified(),
                false,
                theirs.message(),
                theirs.correctedBy(),
                Objects.requireNonNull(notification.message()),
                notification.header(),
                Granted.FINDINGS,
                new Statement.Reported(theirs.report()));
    }
}
