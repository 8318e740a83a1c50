package org.headstamp.node.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.headstamp.node.deadline.calendar.WorkingTime;

/**
 * When somebody is reminded.
 *
 * @param first at half of the time
 * @param last a working day before the end; where that is in the first half, after nine tenths of the time
 */
public record Reminders(Instant first, Instant last) {
    static Reminders of(Instant from, Term term, WorkingTime office) {
        var due = term.due();
        if (!from.isBefore(due)) {
            return new Reminders(due, due);
        }
        var time = Duration.between(from, due);
        var first = from.plus(time.dividedBy(2));
        var dayBefore = term.reckoning().dayBefore(due, office);
        var last = dayBefore.isAfter(first) ? dayBefore : due.minus(time.dividedBy(10));
        return new Reminders(first.truncatedTo(ChronoUnit.MILLIS), last.truncatedTo(ChronoUnit.MILLIS));
    }
}
