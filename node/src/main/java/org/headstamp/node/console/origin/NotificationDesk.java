package org.headstamp.node.console.origin;

import jakarta.inject.Singleton;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.deadline.DeadlineList;
import org.headstamp.node.deadline.DeadlinePlace;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.OriginNotifications;
import org.headstamp.node.origin.OriginReading;

/** What the page of a notification of ours shows. */
@Singleton
class NotificationDesk {
    private static final int MOST_DEADLINES = 100;

    private final OriginReading reading;
    private final OriginNotifications notifications;
    private final Joints joints;
    private final DeadlineList deadlines;

    NotificationDesk(OriginReading reading, OriginNotifications notifications, Joints joints, DeadlineList deadlines) {
        this.reading = reading;
        this.notifications = notifications;
        this.joints = joints;
        this.deadlines = deadlines;
    }

    /** Reading opens what the other State told of its investigation. */
    NotificationView view(Operator by, NotificationId id, Entered form) {
        var notification = reading.get(by, id);
        var clocks = deadlines.ofCase(by, notification.caseId(), DeadlinePlace.FIRST, MOST_DEADLINES).stream()
                .filter(deadline -> deadline.subject().id().equals(id.toString()))
                .toList();
        return new NotificationView(
                notification,
                reading.reports(by, id),
                joints.about(by, notification.caseId(), notification.message()),
                clocks,
                form);
    }

    void giveUp(Operator by, NotificationId id) {
        notifications.withdraw(by, id);
    }
}
