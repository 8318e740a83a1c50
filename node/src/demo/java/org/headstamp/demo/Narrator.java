package org.headstamp.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** Tells the story on standard output and in a file, each step with the seconds since the start and its own time. */
final class Narrator implements AutoCloseable {
    private static final String BANNER = "EXERCISE, ALL FACTS INVENTED";

    private final PrintStream screen;
    private final PrintStream file;
    private final InstantSource clock;
    private final Instant start;
    private int steps;

    private Narrator(PrintStream screen, PrintStream file, InstantSource clock) {
        this.screen = screen;
        this.file = file;
        this.clock = clock;
        this.start = clock.instant();
    }

    static Narrator to(Path story, PrintStream screen, InstantSource clock) throws IOException {
        Files.createDirectories(story.toAbsolutePath().getParent());
        var file = new PrintStream(Files.newOutputStream(story), true, StandardCharsets.UTF_8);
        return new Narrator(screen, file, clock);
    }

    void banner() {
        var line = "=".repeat(78);
        say(line);
        say("  " + BANNER + ": Asteria (XA), Borealia (XB) and Corvania (XC)");
        say(line);
    }

    void chapter(String title) {
        say("");
        say("-- " + title + " " + "-".repeat(Math.max(1, 74 - title.length())));
    }

    /** Plays one step and tells what it did and how long it took; its first failure ends the story. */
    <T> T step(String title, Callable<T> action) {
        steps++;
        var began = clock.instant();
        try {
            var result = action.call();
            var took = Duration.between(began, clock.instant());
            say("[%6.1f s] %s (%.1f s)".formatted(seconds(Duration.between(start, began)), title, seconds(took)));
            return result;
        } catch (StepFailedException e) {
            throw new StepFailedException(title + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException(title + ": interrupted", e);
        } catch (Exception e) {
            throw new StepFailedException(title + ": " + e, e);
        }
    }

    /** The same for a step without a result. */
    void act(String title, Action action) {
        var unused = step(title, () -> {
            action.run();
            return title;
        });
    }

    /** A line that explains or shows the step before. */
    void note(String text) {
        say("           " + text);
    }

    void say(String line) {
        screen.println(line);
        file.println(line);
    }

    int steps() {
        return steps;
    }

    Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    @Override
    public void close() {
        file.close();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** What a step does. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
