package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.identity.Operator;

/** Finds the notification that something is about. Its record stays locked until the transaction ends. */
@Singleton
class OriginThreads {
    private final NotificationRepository notifications;
    private final InvestigationRepository investigations;
    private final ForeignReportRepository reports;
    private final CorrectionRepository corrections;

    OriginThreads(
            NotificationRepository notifications,
            InvestigationRepository investigations,
            ForeignReportRepository reports,
            CorrectionRepository corrections) {
        this.notifications = notifications;
        this.investigations = investigations;
        this.reports = reports;
        this.corrections = corrections;
    }

    /** Whether a message is about a notification between us and its sender. */
    sealed interface Lookup {
        /** It is. */
        record Found(OriginThread thread) implements Lookup {}

        /** It is not. */
        record Refused(Reception.Conflicts conflict) implements Lookup {}
    }

    /** The notification that a message answers, be it in its first words or in its corrections. */
    Lookup of(Arrival arrival) {
        var replied = arrival.inReplyTo();
        var thread = replied == null ? null : about(corrections.rootOf(replied)).orElse(null);
        if (thread == null || !thread.caseId().equals(arrival.caseId())) {
            return refused(ConflictReason.UNKNOWN_CASE, "no notification in this case has this id");
        }
        if (!thread.peer().equals(arrival.from())) {
            return refused(ConflictReason.NOT_A_PARTY, "the notification is between other States");
        }
        return new Lookup.Found(thread);
    }

    /** @throws IllegalTransitionException unless the notification was sent */
    OriginThread locked(Operator by, NotificationId id) {
        var notification = notifications.locked(by, id);
        if (notification.message() == null) {
            throw new IllegalTransitionException(
                    notification.name(), notification.dispatch(), "propose a joint investigation");
        }
        return of(notification, notification.message());
    }

    OriginThread locked(Operator by, InvestigationId id) {
        return of(investigations.locked(by, id));
    }

    private Optional<OriginThread> about(MessageId notification) {
        return notifications
                .lockedByMessage(notification)
                .map(ours -> of(ours, notification))
                .or(() -> investigations.lockedByNotification(notification).map(OriginThreads::of));
    }

    private OriginThread of(OriginNotification ours, MessageId message) {
        var stage = reports.latest(ours.id()).map(latest -> latest.report().stage());
        return new OriginThread(ours.caseId(), ours.notified(), message, ours.header(), stage.orElse(null));
    }

    private static OriginThread of(ParallelInvestigation theirs) {
        return new OriginThread(
                theirs.caseId(),
                theirs.notifier(),
                theirs.notification(),
                theirs.header(),
                theirs.state().stage());
    }

    private static Lookup refused(ConflictReason reason, String detail) {
        return new Lookup.Refused(new Reception.Conflicts(reason, detail));
    }
}
