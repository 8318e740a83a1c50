package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.seizure.Seizure;
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
     * Drafts a notification as {@link OriginNotifications#open} does. Photographs stay here: which of them travel,
     * only a notification says that names its items one by one.
     *
     * @throws org.headstamp.node.InvalidValueException if the seizure lacks an item that is named
     */
    @Transactional
    public OriginNotification open(Operator by, NotificationDraft draft) {
        var seizure = seizures.get(by, draft.seizure());
        return notifications.open(by, seizure.caseId(), draft.notified(), notice(seizure, draft), draft.header());
    }

    /**
     * The notification itself, of which nothing is written down yet.
     *
     * @throws org.headstamp.node.InvalidValueException if the seizure lacks an item that is named, or a translation fits
     *     no text of it
     */
    @Transactional
    public OriginNotice compose(Operator by, NotificationDraft draft) {
        by.require("draft an origin notification", Role.OFFICER, Role.FOCAL_POINT);
        var notice = notice(seizures.get(by, draft.seizure()), draft);
        var header = draft.header();
        TranslationRules.require(OriginWire.payload(notice), header.language(), header.translations());
        return notice;
    }

    private static OriginNotice notice(Seizure seizure, NotificationDraft draft) {
        var items = seizure.named(draft.itemReferences()).stream()
                .map(item -> item.withPhotographs(List.of()))
                .toList();
        return new OriginNotice(
                items,
                draft.basis(),
                draft.confidence(),
                draft.invitesParallelInvestigation(),
                seizure.circumstances().date(),
                seizure.circumstances().country(),
                draft.summary());
    }
}
