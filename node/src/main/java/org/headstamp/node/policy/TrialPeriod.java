package org.headstamp.node.policy;

import java.time.Duration;
import java.time.Instant;
import org.headstamp.node.InvalidValueException;

/**
 * What a policy is tried on.
 *
 * @param to not included
 */
public record TrialPeriod(Instant from, Instant to) {
    /**
     * Makes sure that there is something to try a policy on, and not too much.
     *
     * @throws InvalidValueException if the period is empty or longer than allowed
     */
    public void require(PolicyConfig config) {
        if (!from.isBefore(to)) {
            throw new InvalidValueException("to", "must be later than from");
        }
        if (Duration.between(from, to).compareTo(config.dryRunPeriod()) > 0) {
            throw new InvalidValueException(
                    "from",
                    "is more than {0} days before to",
                    config.dryRunPeriod().toDays());
        }
    }
}
