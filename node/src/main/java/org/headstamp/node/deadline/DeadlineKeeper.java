package org.headstamp.node.deadline;

import java.time.Instant;
import java.util.Set;

/**
 * The part of a feature that acts when its deadlines come near and pass. Each call runs in one transaction with the change
 * of the deadline: it either happened wholly or will be repeated. A keeper waits for nothing.
 */
public interface DeadlineKeeper {
    /** The kinds whose clocks this feature keeps; each kind that is used has exactly one keeper. */
    Set<DeadlineKind> kinds();

    /**
     * Takes the lock that every change of the record begins with, before the deadline is looked at: so people and this
     * node meet in one order, and what a person has just settled is not acted on. A record that is gone is no error.
     */
    void lock(DeadlineSubject subject);

    /**
     * The end comes near.
     *
     * @param nth 1 at half of the time, 2 shortly before the end; each at most once
     */
    void remind(Deadline deadline, int nth, Instant now);

    /** The end passed; the deadline is settled already, and may be set anew. */
    void passed(Deadline deadline, Instant now);
}
