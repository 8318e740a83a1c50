package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
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
                return update(investigation, found.get(), lastTold(all));
            }
        }
        throw new NotFoundException();
    }

    private static Leaving update(
            ParallelInvestigation investigation, InvestigationUpdate update, @Nullable InvestigationReport before) {
        var told = investigation.granted().of(update.report());
        var part = new Leaving.Part(
                List.of(update.notifier()),
                told,
                before,
                investigation.header().forReply(),
                told.equals(update.report()) ? update.translations() : List.of());
        return new Leaving(MessageKind.INVESTIGATION_UPDATE, part);
    }

    private static @Nullable InvestigationReport lastTold(List<InvestigationUpdate> all) {
        return all.reversed().stream()
                .filter(update -> update.message() != null)
                .map(InvestigationUpdate::report)
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
