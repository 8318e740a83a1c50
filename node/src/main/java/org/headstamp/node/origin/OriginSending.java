package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.seizure.IllustratedPost;

/** Puts what was approved into the outbox, and the record forward, in the transaction of the approval. */
@Singleton
class OriginSending {
    private final IllustratedPost post;
    private final NotificationRepository notifications;
    private final UpdateRepository updates;
    private final OriginJournal journal;
    private final InvestigationClock deadlines;
    private final NodeClock clock;

    OriginSending(
            IllustratedPost post,
            NotificationRepository notifications,
            UpdateRepository updates,
            OriginJournal journal,
            InvestigationClock deadlines,
            NodeClock clock) {
        this.post = post;
        this.notifications = notifications;
        this.updates = updates;
        this.journal = journal;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    OriginNotification send(OriginNotification notification, String actor) {
        var now = clock.now();
        journal.beginWith(Subject.of(notification), actor, now);
        var message = post.enqueue(outgoing(notification), notification.notice().items());
        var sent = notification.sent(message, now);
        notifications.keep(sent);
        journal.stateChanged(Subject.of(sent), actor, "Sent");
        journal.noted(Subject.of(sent), actor, message, "NOTIFICATION_SENT", now);
        return sent;
    }

    /** A new update, as the investigation stands now. */
    InvestigationUpdate drafted(
            ParallelInvestigation investigation, Translated<InvestigationReport> said, String actor) {
        var now = clock.now();
        var update = new InvestigationUpdate(
                new UpdateId(clock.newUuid()),
                investigation.id(),
                investigation.caseId(),
                investigation.notifier(),
                said.said(),
                actor,
                null,
                null,
                new Dispatch.Drafted(),
                now,
                said.translations(),
                said.language());
        var unused = outgoing(update, said.said(), investigation);
        TranslationRules.require(
                OriginWire.payload(said.said()),
                investigation.header().forReply(said.language()).language(),
                said.translations());
        updates.add(update);
        journal.noted(
                Subject.of(update),
                actor,
                null,
                "UPDATE_DRAFTED_" + update.report().stage(),
                now);
        return update;
    }

    /** What is notified, with photographs named as the message may name them. */
    OriginNotice named(CaseId caseId, OriginNotice notice) {
        return notice.withItems(post.named(caseId, notice.items()));
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of the notification */
    void requireFit(OriginNotification notification) {
        var unused = outgoing(notification);
    }

    private static OutgoingMessage outgoing(OriginNotification notification) {
        var payload = OriginWire.payload(notification.notice());
        return new OutgoingMessage(
                notification.caseId(), notification.notified(), null, notification.header(), payload);
    }

    /** What is not granted is not told in translation either. */
    private static OutgoingMessage outgoing(
            InvestigationUpdate update, InvestigationReport told, ParallelInvestigation investigation) {
        var payload = OriginWire.payload(told);
        var translations = TranslationRules.ofTextsIn(payload, update.translations());
        return new OutgoingMessage(
                investigation.caseId(),
                investigation.notifier(),
                investigation.notification(),
                investigation.header().forReply(update.language()).withTranslations(translations),
                payload);
    }

    void approved(InvestigationUpdate update, String actor) {
        journal.noted(Subject.of(update), actor, null, "UPDATE_APPROVED", clock.now());
    }

    /** @param investigation locked before the case was, for its clock */
    InvestigationUpdate send(InvestigationUpdate update, ParallelInvestigation investigation, String actor) {
        var now = clock.now();
        var told = investigation.granted().of(update.report());
        var message = post.enqueue(outgoing(update, told, investigation), List.of());
        var sent = update.sent(message, told, now);
        updates.keep(sent);
        journal.stateChanged(Subject.of(sent), actor, "Sent");
        journal.noted(
                Subject.of(sent),
                actor,
                message,
                "UPDATE_SENT_" + update.report().stage(),
                now);
        journal.toldOf(investigation, actor);
        deadlines.told(investigation, now);
        return sent;
    }

    InvestigationUpdate withdrawn(InvestigationUpdate update, String actor) {
        var now = clock.now();
        var withdrawn = update.with(update.dispatch().withdrawn(update.name(), now));
        if (!withdrawn.equals(update)) {
            updates.keep(withdrawn);
            journal.stateChanged(Subject.of(withdrawn), actor, "Withdrawn");
            journal.noted(Subject.of(withdrawn), actor, null, "UPDATE_WITHDRAWN", now);
        }
        return withdrawn;
    }
}
