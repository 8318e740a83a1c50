package org.headstamp.node.deadline;

import static org.headstamp.node.deadline.calendar.Reckoning.DAY_AND_NIGHT;
import static org.headstamp.node.deadline.calendar.Reckoning.TO_A_WORKING_DAY;
import static org.headstamp.node.deadline.calendar.Reckoning.WORKING_TIME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.deadline.calendar.Allowance;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.node.exchange.Priority;
import org.jspecify.annotations.Nullable;

/** The times where nobody set others: urgent clocks run day and night, others by the office of the addressee. */
final class UsualTimes {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private UsualTimes() {}

    static AgreedTimes all() {
        var rules = new ArrayList<DeadlineRule>();
        rules.add(rule(DeadlineKind.NODE_RECEIPT, null, Duration.ofMinutes(15), DAY_AND_NIGHT));
        rules.addAll(byAPerson(DeadlineKind.ACKNOWLEDGEMENT));
        rules.addAll(byAPerson(DeadlineKind.WITHDRAWAL_CONFIRMATION));
        rules.addAll(answers(DeadlineKind.ANSWER));
        rules.addAll(answers(DeadlineKind.DELAYED_ANSWER));
        rules.addAll(answers(DeadlineKind.BALLISTIC_REPLY));
        for (var kind : List.of(DeadlineKind.INFORMATION_REPLY, DeadlineKind.CLARIFICATION, DeadlineKind.CONSENT)) {
            rules.add(rule(kind, null, FORTNIGHT, TO_A_WORKING_DAY));
            rules.add(rule(kind, Priority.URGENT, FORTNIGHT, DAY_AND_NIGHT));
            rules.add(rule(kind, Priority.URGENT_DIRECT, FORTNIGHT, DAY_AND_NIGHT));
        }
        rules.add(rule(DeadlineKind.SUB_QUERY, null, Duration.ofHours(24), DAY_AND_NIGHT));
        rules.add(rule(DeadlineKind.ASSESSMENT, null, Duration.ofDays(30), TO_A_WORKING_DAY));
        rules.add(rule(DeadlineKind.INVESTIGATION_UPDATE, null, Duration.ofDays(90), TO_A_WORKING_DAY));
        rules.add(rule(DeadlineKind.SECOND_APPROVAL, null, Duration.ofHours(24), DAY_AND_NIGHT));
        return new AgreedTimes(null, 0, rules, true, null, null);
    }

    private static List<DeadlineRule> byAPerson(DeadlineKind kind) {
        return List.of(
                rule(kind, Priority.URGENT_DIRECT, Duration.ofHours(1), DAY_AND_NIGHT),
                rule(kind, Priority.URGENT, Duration.ofHours(8), DAY_AND_NIGHT),
                rule(kind, Priority.NORMAL, Duration.ofDays(1), WORKING_TIME),
                rule(kind, Priority.ROUTINE, Duration.ofDays(3), WORKING_TIME));
    }

    private static List<DeadlineRule> answers(DeadlineKind kind) {
        var rules = new ArrayList<DeadlineRule>();
        for (var priority : Priority.values()) {
            rules.add(rule(
                    kind, priority, priority.answerTime(), priority.isUrgent() ? DAY_AND_NIGHT : TO_A_WORKING_DAY));
        }
        return rules;
    }

    private static DeadlineRule rule(
            DeadlineKind kind, @Nullable Priority priority, Duration duration, Reckoning reckoning) {
        return new DeadlineRule(kind, priority, new Allowance(duration, reckoning));
    }
}
