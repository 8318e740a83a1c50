package org.headstamp.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something that another process does, by asking again and again until a deadline. */
final class Await {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** @throws StepFailedException if it did not come true in time */
    static void until(String what, Duration patience, BooleanSupplier holds) {
        var unused = value(what, patience, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @throws StepFailedException if there was no value in time */
    static <T> T value(String what, Duration patience, Supplier<Optional<T>> ask) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var value = ask.get();
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() > deadline) {
                throw new StepFailedException("waited " + patience.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
