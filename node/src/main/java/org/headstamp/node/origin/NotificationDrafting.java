package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.seizure.Seizures;

/** Notifications about what was seized: items, date and place come from the record of the seizure. */
@Singleton
public class NotificationDrafting {
    private final Seizures seizures;
    private final OriginNotifications notifications;

    NotificationDrafting(Seizures seizures, OriginNotifications notifications) {
        this.seizures = seizures;
        this.notifications = notifications;
    }

    /**
     * Drafts a notification as {@link OriginNotifications#open} does. Photographs stay here: they do not travel with
     * messages yet.
     *
     * @throws org.headstamp.node.InvalidValueException if the seizure lacks an item that is named
     */
    @Transactional
    public OriginNotification open(Operator by, NotificationDraft draft) {
        var seizure = seizures.get(by, draft.seizure());
        var items = seizure.named(draft.itemReferences()).stream()
                .map(item -> item.withPhotographs(List.of()))
                .toList();
        var notice = new OriginNotice(
                items,
                draft.basis(),
                draft.confidence(),
                draft.invitesParallelInvestigation(),
                seizure.circumstances().date(),
                seizure.circumstances().country(),
                draft.summary());
        return notifications.open(by, seizure.caseId(), draft.notified(), notice, draft.header());
    }
}
