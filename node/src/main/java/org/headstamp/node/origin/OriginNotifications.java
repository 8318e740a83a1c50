package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;

/** Notifications of ours: drafted by one person, approved by a second, and sent with that approval. */
@Singleton
public class OriginNotifications {
    private final NotificationRepository notifications;
    private final OriginSending sending;
    private final OriginJournal journal;
    private final Drafts drafts;
    private final NodeClock clock;

    OriginNotifications(
            NotificationRepository notifications,
            OriginSending sending,
            OriginJournal journal,
            Drafts drafts,
            NodeClock clock) {
        this.notifications = notifications;
        this.sending = sending;
        this.journal = journal;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Drafts a notification to a presumed State of origin. */
    @Transactional
    public OriginNotification open(
            Operator by, CaseId caseId, MemberState notified, OriginNotice notice, Header header) {
        by.require("draft an origin notification", Role.OFFICER, Role.FOCAL_POINT);
        var now = clock.now();
        var notification = new OriginNotification(
                new NotificationId(clock.newUuid()),
                caseId,
                notified,
                sending.named(caseId, notice),
                header,
                by.account(),
                null,
                null,
                new Dispatch.Drafted(),
                now);
        journal.begin(by, caseId);
        sending.requireFit(notification);
        notifications.add(notification);
        journal.noted(Subject.of(notification), by.account(), null, "NOTIFICATION_DRAFTED", now);
        boolean leaves = drafts.drafted(by, subject(notification), notified, rule(header));
        return leaves ? sending.send(notification, by.account()) : notification;
    }

    /** The second person agrees; with that the notification is sent, if it is not yet. */
    @Transactional
    public OriginNotification approve(Operator by, NotificationId id) {
        by.require("approve an origin notification", Role.FOCAL_POINT);
        var notification = notifications.locked(by, id);
        boolean leaves = drafts.approved(by, subject(notification));
        journal.noted(Subject.of(notification), by.account(), null, "NOTIFICATION_APPROVED", clock.now());
        return leaves && !notification.dispatch().isOut() ? sending.send(notification, by.account()) : notification;
    }

    /** Gives up a draft. */
    @Transactional
    public OriginNotification withdraw(Operator by, NotificationId id) {
        by.require("withdraw an origin notification", Role.OFFICER, Role.FOCAL_POINT);
        var notification = notifications.locked(by, id);
        var now = clock.now();
        var withdrawn = notification.with(notification.dispatch().withdrawn(notification.name(), now));
        if (!withdrawn.equals(notification)) {
            notifications.keep(withdrawn);
            journal.stateChanged(Subject.of(withdrawn), by.account(), "Withdrawn");
            journal.noted(Subject.of(withdrawn), by.account(), null, "NOTIFICATION_WITHDRAWN", now);
            drafts.dropped(by, subject(withdrawn));
        }
        return withdrawn;
    }

    /** How many persons must agree before a notification leaves. */
    public static ApprovalRule rule(Header header) {
        boolean urgentDirect = header.priority() == Priority.URGENT_DIRECT;
        return ApprovalMatrix.rule(MessageKind.ORIGIN_NOTIFICATION, true, urgentDirect);
    }

    private static ApprovalSubject subject(OriginNotification notification) {
        return new ApprovalSubject(OriginJournal.NOTIFICATION, notification.id().toString(), notification.caseId());
    }
}
