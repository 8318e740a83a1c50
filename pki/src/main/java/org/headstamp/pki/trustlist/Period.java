package org.headstamp.pki.trustlist;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when until when a key holds; without an end while it is in use. The end itself is outside. */
public record Period(Instant from, @Nullable Instant until) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Period {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " does not end at " + until);
        }
    }

    /** Open at its end. */
    public static Period since(Instant from) {
        return new Period(from, null);
    }

    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** Ends an open period. */
    public Period endingAt(Instant end) {
        return new Period(from, end);
    }

    /** Whether this is the earlier state of the other: the same, or the same while it was still open. */
    boolean mayBecome(Period later) {
        return equals(later) || (until == null && from.equals(later.from));
    }
}
