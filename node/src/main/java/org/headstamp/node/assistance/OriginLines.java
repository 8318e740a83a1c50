package org.headstamp.node.assistance;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.ForeignReport;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.InvestigationUpdate;
import org.headstamp.node.origin.OriginNotification;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.message.OriginNotice;

/** What was notified and investigated, on both sides; corrected words in their latest form. */
@Singleton
class OriginLines {
    private final OriginReading notifications;
    private final InvestigationReading investigations;

    OriginLines(OriginReading notifications, InvestigationReading investigations) {
        this.notifications = notifications;
        this.investigations = investigations;
    }

    void write(Operator by, CaseId id, Drafting draft) {
        for (var notification : notifications.in(by, id)) {
            if (notification.message() != null) {
                notified(notification, draft);
                notifications
                        .reports(by, notification.id())
                        .reversed()
                        .forEach(report -> reported(report, notification, draft));
            }
        }
        for (var summary : investigations.in(by, id)) {
            var investigation = investigations.get(by, summary.id());
            investigating(investigation, draft);
            investigations.updates(by, investigation.id()).forEach(update -> told(update, draft));
        }
    }

    private static void notified(OriginNotification notification, Drafting draft) {
        var message = notification.correctedBy() == null ? notification.message() : notification.correctedBy();
        if (message != null) {
            draft.quote(
                    Field.FACTS,
                    message,
                    draft.self() + " notified " + notification.notified() + ": " + words(notification.notice()));
        }
    }

    private static void reported(ForeignReport foreign, OriginNotification notification, Drafting draft) {
        var message = foreign.correctedBy() == null ? foreign.message() : foreign.correctedBy();
        var report = foreign.report();
        draft.quote(
                Field.FACTS,
                message,
                "Investigation " + report.reference() + " of " + notification.notified() + ": "
                        + ItemWords.words(report.stage()) + " since " + report.since()
                        + (report.findings().isBlank() ? "" : ". " + report.findings()));
        if (notification.notified().equals(draft.addressee())) {
            draft.quote(
                    Field.ASSISTANCE_SOUGHT,
                    message,
                    "The findings of investigation " + report.reference() + ", as evidence");
        }
    }

    private static void investigating(ParallelInvestigation investigation, Drafting draft) {
        var message = investigation.correctedBy() == null ? investigation.notification() : investigation.correctedBy();
        draft.quote(
                Field.FACTS,
                message,
                investigation.notifier() + " notified " + draft.self() + ": " + words(investigation.notice()));
        draft.own(
                Field.SUBJECT_MATTER,
                "parallel-investigation/" + investigation.id(),
                "Parallel investigation " + investigation.reference() + " of those suspected of the diversion: "
                        + ItemWords.words(investigation.state().stage()) + " since "
                        + investigation.state().since());
        if (investigation.notifier().equals(draft.addressee())) {
            draft.quote(
                    Field.ASSISTANCE_SOUGHT,
                    message,
                    "The items recovered, or samples of them, and the reports of their examination, as evidence");
        }
    }

    private static void told(InvestigationUpdate update, Drafting draft) {
        var message = update.correctedBy() == null ? update.message() : update.correctedBy();
        boolean received =
                update.dispatch() instanceof Dispatch.Sent || update.dispatch() instanceof Dispatch.Delivered;
        if (message != null && received) {
            draft.quote(
                    Field.FACTS,
                    message,
                    draft.self() + " told " + update.notifier() + " of its investigation: "
                            + ItemWords.words(update.report().stage()) + " since "
                            + update.report().since());
        }
    }

    private static String words(OriginNotice notice) {
        var items = notice.items().stream().map(ItemWords::of).collect(Collectors.joining("; "));
        return "found " + notice.found() + " in " + notice.country() + ", presumed origin by "
                + notice.basis().stream().map(ItemWords::words).collect(Collectors.joining(", ")) + ": " + items
                + (notice.summary().isBlank() ? "" : ". " + notice.summary());
    }
}
