package org.headstamp.node.deadline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.deadline.calendar.Allowance;
import org.headstamp.node.exchange.Priority;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One version of the times between this State and another, or of those that hold where nothing was agreed. What no rule is
 * for takes the time that it takes without.
 *
 * @param peer null for the times that hold with every State
 * @param version counts from 1; 0 while nothing was ever set
 * @param enquiresWhenLate whether this node asks by itself how far an answer has come when a time passes in silence; null
 *     where nothing is said of it
 */
public record AgreedTimes(
        @Nullable MemberState peer,
        int version,
        List<DeadlineRule> rules,
        @Nullable Boolean enquiresWhenLate,
        @Nullable String setBy,
        @Nullable Instant setAt) {
    /** One rule for each kind and priority, and one for each kind alone. */
    public static final int MOST_RULES = DeadlineKind.values().length * (Priority.values().length + 1);

    /** @throws InvalidValueException if two rules are for the same */
    public AgreedTimes {
        rules = Checked.list("rules", rules, MOST_RULES);
        var seen = new HashSet<List<@Nullable Object>>();
        for (var rule : rules) {
            if (!seen.add(Arrays.asList(rule.kind(), rule.priority()))) {
                throw rule.priority() == null
                        ? new InvalidValueException("rules", "has two times for {0}", rule.kind())
                        : new InvalidValueException(
                                "rules", "has two times for {0} of priority {1}", rule.kind(), rule.priority());
            }
        }
    }

    static AgreedTimes none(@Nullable MemberState peer) {
        return new AgreedTimes(peer, 0, List.of(), null, null, null);
    }

    /** The time that a rule gives; one for the priority goes before one for all. */
    Optional<Allowance> allowance(DeadlineKind kind, Priority priority) {
        return rules.stream()
                .filter(rule -> rule.isFor(kind, priority))
                .min(Comparator.comparing(rule -> rule.priority() == null))
                .map(DeadlineRule::allowance);
    }
}
