package org.headstamp.node.console.origin;

import java.util.List;
import java.util.Objects;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.ForeignReport;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.OriginNotification;

/**
 * A notification of ours, and what the State notified made of it.
 *
 * @param reports the newest first
 */
record NotificationView(
        OriginNotification notification,
        List<ForeignReport> reports,
        List<JointInvestigation> joints,
        List<Deadline> deadlines,
        List<CorrectionLine> corrections,
        Entered form) {
    NotificationView {
        reports = List.copyOf(reports);
        joints = List.copyOf(joints);
        deadlines = List.copyOf(deadlines);
        corrections = CorrectionLine.of(corrections, notification.message());
    }

    public String path() {
        return "/console/notifications/" + notification.id();
    }

    public String approval() {
        return "/console/approvals/origin-notification/" + notification.caseId() + "/" + notification.id();
    }

    public boolean drafted() {
        return notification.dispatch() instanceof Dispatch.Drafted;
    }

    public String state(Say say) {
        return say.text("trace." + notification.dispatch().getClass().getSimpleName());
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, notification.notice(), notification.header().translations());
    }

    public List<Fact> header(Say say) {
        return Facts.of(say, notification.header());
    }

    public List<Fact> facts(Say say, ForeignReport report) {
        return Facts.of(say, report.report());
    }

    /** The message that says what a report says now. */
    public MessageId says(ForeignReport report) {
        return Objects.requireNonNullElse(report.correctedBy(), report.message());
    }

    /** Whether the other State has something that can be put right. */
    public boolean mayCorrect(Operator by) {
        boolean told = notification.dispatch() instanceof Dispatch.Sent
                || notification.dispatch() instanceof Dispatch.Delivered;
        return told && by.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }

    public boolean mayGiveUp(Operator by) {
        return drafted() && by.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }

    public boolean mayPropose(Operator by) {
        return notification.message() != null && by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
    }
}
