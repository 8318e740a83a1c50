package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.jspecify.annotations.Nullable;

/** Reads notifications of ours and what the States notified made of them. Who reads first what was sent is logged. */
@Singleton
public class OriginReading {
    private final NotificationRepository notifications;
    private final ForeignReportRepository reports;
    private final OriginJournal journal;
    private final NodeClock clock;

    OriginReading(
            NotificationRepository notifications,
            ForeignReportRepository reports,
            OriginJournal journal,
            NodeClock clock) {
        this.notifications = notifications;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    /** A notification of ours. */
    @Transactional
    public OriginNotification get(Operator by, NotificationId id) {
        mayRead(by);
        return notifications.get(by, id);
    }

    /** Notifications of ours, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<OriginNotification> before(Operator by, @Nullable NotificationId before, int most) {
        mayRead(by);
        return notifications.before(by, before, most);
    }

    /** Notifications of ours in a case, oldest first, at most 200. */
    @Transactional
    public List<OriginNotification> in(Operator by, CaseId caseId) {
        mayRead(by);
        return notifications.ofCase(by, caseId);
    }

    /** Where the investigation of the other State stands; empty until its first update. */
    @Transactional
    public Optional<ForeignInvestigation> foreign(Operator by, NotificationId id) {
        by.requireOfficial("see how a notification fares");
        var known = notifications.listed(by, id);
        return reports.latest(known.id()).map(ForeignInvestigation::of);
    }

    /** Where the investigations of the States notified in a case stand, by the notifications that led to them. */
    @Transactional
    public Map<NotificationId, ForeignInvestigation> foreignIn(Operator by, CaseId caseId) {
        by.requireOfficial("see how a notification fares");
        var known = notifications.ofCase(by, caseId).stream()
                .map(OriginNotification::id)
                .toList();
        return reports.latest(known).stream()
                .collect(Collectors.toMap(ForeignReport::notification, ForeignInvestigation::of));
    }

    /** The updates of the other State, newest first; reading them opens them. */
    @Transactional
    public List<ForeignReport> reports(Operator by, NotificationId id) {
        mayRead(by);
        var notification = notifications.get(by, id);
        for (var report : reports.of(id)) {
            if (report.openedBy() == null && reports.opened(report, by.account(), clock.now())) {
                journal.opened(Subject.of(notification), by.account(), report.message(), clock.now());
            }
        }
        return reports.of(id);
    }

    private static void mayRead(Operator by) {
        by.require("read origin notifications", Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
    }
}
