package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.seizure.TravellingPhotographs;

/** Notifications about what was seized: items, date and place come from the record of the seizure. */
@Singleton
public class NotificationDrafting {
    private final Seizures seizures;
    private final TravellingPhotographs photographs;
    private final OriginNotifications notifications;

    NotificationDrafting(Seizures seizures, TravellingPhotographs photographs, OriginNotifications notifications) {
        this.seizures = seizures;
        this.photographs = photographs;
        this.notifications = notifications;
    }

    /**
     * Drafts a notification as {@link OriginNotifications#open} does. Photographs stay here unless the draft chooses
     * them.
     *
     * @throws org.headstamp.node.InvalidValueException if the seizure lacks an item or a photograph that is named, or the
     *     photographs are too many or too large together
     */
    @Transactional
    public OriginNotification open(Operator by, NotificationDraft draft) {
        var seizure = seizures.get(by, draft.seizure());
        return notifications.open(by, seizure.caseId(), draft.notified(), notice(by, seizure, draft), draft.header());
    }

    /**
     * The notification itself, of which nothing is written down yet.
     *
     * @throws org.headstamp.node.InvalidValueException as {@link #open} does
     */
    @Transactional
    public OriginNotice compose(Operator by, NotificationDraft draft) {
        by.require("draft an origin notification", Role.OFFICER, Role.FOCAL_POINT);
        var notice = notice(by, seizures.get(by, draft.seizure()), draft);
        var header = draft.header();
        TranslationRules.require(OriginWire.payload(notice), header.language(), header.translations());
        return notice;
    }

    private OriginNotice notice(Operator by, Seizure seizure, NotificationDraft draft) {
        return new OriginNotice(
                photographs.named(by, seizure, draft.itemReferences(), draft.photographs()),
                draft.basis(),
                draft.confidence(),
                draft.invitesParallelInvestigation(),
                seizure.circumstances().date(),
                seizure.circumstances().country(),
                draft.summary());
    }
}
