package org.headstamp.node.deadline;

import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.deadline.calendar.Allowance;
import org.headstamp.node.exchange.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How much time there is for one thing.
 *
 * @param priority of the messages that it counts for; null for every one that has no rule of its own
 */
public record DeadlineRule(DeadlineKind kind, @Nullable Priority priority, Allowance allowance) {
    /** @throws InvalidValueException if kind or time are missing */
    public DeadlineRule {
        kind = Checked.present("kind", kind);
        allowance = Checked.present("allowance", allowance);
    }

    boolean isFor(DeadlineKind wanted, Priority of) {
        return kind == wanted && (priority == null || priority == of);
    }
}
