package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.InvestigationUpdate;
import org.headstamp.node.origin.InvestigationUpdates;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.OriginNotifications;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.UpdateId;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.OriginWire;
import org.jspecify.annotations.Nullable;

/** Notifications of ours, and updates of investigations of ours, of which no more is shown than would leave. */
@Singleton
class OriginMatter implements Matter {
    private static final String UPDATE = "investigation-update";

    private final OriginNotifications notifications;
    private final OriginReading notified;
    private final InvestigationUpdates updates;
    private final InvestigationReading investigations;

    OriginMatter(
            OriginNotifications notifications,
            OriginReading notified,
            InvestigationUpdates updates,
            InvestigationReading investigations) {
        this.notifications = notifications;
        this.notified = notified;
        this.updates = updates;
        this.investigations = investigations;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("origin-notification") || subject.kind().equals(UPDATE);
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(UPDATE)) {
            return update(by, subject);
        }
        var draft = notified.get(by, NotificationId.parse(subject.id()));
        return new Leaving(
                MessageKind.ORIGIN_NOTIFICATION, new Leaving.Part(draft.notified(), draft.notice(), draft.header()));
    }

    private Leaving update(Operator by, ApprovalSubject subject) {
        var id = UpdateId.parse(subject.id());
        for (var investigation : investigations.in(by, subject.caseId())) {
            var all = investigations.updates(by, investigation.id());
            var found = all.stream().filter(update -> update.id().equals(id)).findFirst();
            if (found.isPresent()) {
                return update(investigation, found.get(), lastTold(all, id));
            }
        }
        throw new NotFoundException();
    }

    private static Leaving update(
            ParallelInvestigation investigation, InvestigationUpdate update, Leaving.@Nullable Said before) {
        var told = update.message() == null ? investigation.granted().of(update.report()) : update.report();
        var part = new Leaving.Part(
                List.of(update.notifier()),
                said(told, update),
                before,
                investigation.header().forReply(update.language()));
        return new Leaving(MessageKind.INVESTIGATION_UPDATE, part);
    }

    /** What is not granted is not told in translation either. */
    private static Leaving.Said said(InvestigationReport told, InvestigationUpdate update) {
        return new Leaving.Said(told, TranslationRules.ofTextsIn(OriginWire.payload(told), update.translations()));
    }

    private static Leaving.@Nullable Said lastTold(List<InvestigationUpdate> all, UpdateId judged) {
        return all.reversed().stream()
                .filter(update -> update.message() != null && !update.id().equals(judged))
                .map(update -> said(update.report(), update))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(UPDATE)) {
            updates.approve(by, UpdateId.parse(subject.id()));
        } else {
            notifications.approve(by, NotificationId.parse(subject.id()));
        }
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(UPDATE)) {
            updates.withdraw(by, UpdateId.parse(subject.id()));
        } else {
            notifications.withdraw(by, NotificationId.parse(subject.id()));
        }
    }
}
