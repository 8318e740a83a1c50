package org.headstamp.pki.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A span of time in whole seconds, both ends included, as certificates and revocation lists state it. */
public record Validity(Instant from, Instant until) {

    /**
     * Cuts both ends to the second.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Validity {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a validity from " + from + " until " + until + " ends before it starts");
        }
    }

    public static Validity startingAt(Instant from, Duration length) {
        return new Validity(from, from.plus(length));
    }
}
