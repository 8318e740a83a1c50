package org.headstamp.node.operate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.headstamp.pki.SafeFile;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the clock file of an exercise and lets the node jump, once the jump stands in the log. */
@Singleton
class ExerciseClockWatch {
    private static final Logger LOG = Logger.getLogger(ExerciseClockWatch.class);
    private static final int LONGEST_FILE = 64;
    private static final long PAUSE_MILLIS = 200;

    private final ExerciseClock clock;
    private final ExerciseJumps jumps;
    private final Semaphore stopping = new Semaphore(0);
    private @Nullable Duration followed;
    private String refused = "";

    ExerciseClockWatch(ExerciseClock clock, ExerciseJumps jumps) {
        this.clock = clock;
        this.jumps = jumps;
    }

    /** Before anything else asks for the time. */
    void onStart(@Observes @Priority(0) StartupEvent start) throws IOException {
        var file = clock.file().orElse(null);
        if (file == null) {
            jumps.record(Duration.ZERO);
        } else {
            follow(file);
            Thread.ofVirtual().name("exercise-clock").start(() -> watch(file));
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.release();
    }

    private void watch(Path file) {
        try {
            while (!stopping.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look(file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look while the node runs: what cannot be followed is told once and changes nothing. */
    void look(Path file) {
        try {
            follow(file);
            refused = "";
        } catch (IOException | RuntimeException e) {
            var why = String.valueOf(e.getMessage());
            if (!why.equals(refused)) {
                LOG.errorf("ALARM: the clock of the exercise stays %s ahead: %s", clock.ahead(), why);
            }
            refused = why;
        }
    }

    /**
     * Goes where the file says. A file that is missing says nothing.
     *
     * @throws IllegalArgumentException if it holds no duration, or one that goes back or too far
     */
    void follow(Path file) throws IOException {
        var wanted = Files.exists(file) ? read(file) : Duration.ZERO;
        if (!wanted.equals(followed)) {
            ExerciseClock.requireForward(clock.ahead(), wanted);
            jumps.record(wanted);
            clock.jump(wanted);
            followed = wanted;
        }
    }

    private static Duration read(Path file) throws IOException {
        var text = SafeFile.read(file, LONGEST_FILE).toStringUtf8().strip();
        try {
            return Duration.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(file + " holds no ISO 8601 duration such as P2DT6H, but: " + text, e);
        }
    }
}
