package org.headstamp.node.console.origin;

import jakarta.inject.Singleton;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.OriginNotifications;
import org.headstamp.node.origin.OriginReading;

/** What the page of a notification of ours shows. */
@Singleton
class NotificationDesk {
    private final OriginReading reading;
    private final OriginNotifications notifications;
    private final OriginBackground background;

    NotificationDesk(OriginReading reading, OriginNotifications notifications, OriginBackground background) {
        this.reading = reading;
        this.notifications = notifications;
        this.background = background;
    }

    /** Reading opens what the other State told of its investigation. */
    NotificationView view(Operator by, NotificationId id, Entered form) {
        var notification = reading.get(by, id);
        var caseId = notification.caseId();
        return new NotificationView(
                notification,
                reading.reports(by, id),
                background.joints(by, caseId, notification.message()),
                background.deadlines(by, caseId, id),
                background.corrections(by, caseId),
                form);
    }

    void giveUp(Operator by, NotificationId id) {
        notifications.withdraw(by, id);
    }
}
