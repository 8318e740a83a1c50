package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of an exercise: the nodes read from one file how far it runs ahead of the real one. It never goes back. */
final class ExerciseClock implements InstantSource {
    private final Path file;
    private final InstantSource real;
    private Duration ahead = Duration.ZERO;

    /** Creates the file, so that the nodes find it when they start. */
    ExerciseClock(Path file, InstantSource real) throws IOException {
        this.file = file;
        this.real = real;
        publish();
    }

    Path file() {
        return file;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** Goes on to an instant, which the nodes take over a little later; false if it has passed. */
    boolean advanceTo(Instant instant) throws IOException {
        var missing = Duration.between(instant(), instant);
        if (!missing.isPositive()) {
            return false;
        }
        ahead = ahead.plus(missing);
        publish();
        return true;
    }

    private void publish() throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, ahead + "\n");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
