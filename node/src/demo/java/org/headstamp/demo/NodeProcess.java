package org.headstamp.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of one State's node and, below it, of its database. */
final class NodeProcess {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final StateSite site;
    private final NodeProgram program;
    private final HttpClient http;
    private @Nullable Process process;
    private boolean closed;

    NodeProcess(StateSite site, NodeProgram program, HttpClient http) {
        this.site = site;
        this.program = program;
        this.http = http;
    }

    StateSite site() {
        return site;
    }

    /** Starts the program; its settings are in {@code config/application.properties} of its folder. */
    synchronized void start() throws IOException {
        StepFailedException.unless(!closed, "the demonstration is ending");
        process = new ProcessBuilder(program.command())
                .directory(site.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Files.writeString(pidFile(site.directory()), Long.toString(process.pid()));
    }

    /** Ends what an earlier demonstration left in a folder because it was itself killed. */
    static void endLeftOver(Path directory) throws IOException {
        if (Files.exists(pidFile(directory))) {
            ProcessHandle.of(Long.parseLong(Files.readString(pidFile(directory))))
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(command -> command.contains("quarkus-run.jar"))
                            .isPresent())
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
        }
        OrphanedDatabase.in(directory).end();
    }

    /** @throws StepFailedException if the node is not ready in time, or ended */
    void awaitReady() {
        Await.until("the node of " + site.state() + " to be ready (see " + log() + ")", START, () -> {
            var running = process;
            StepFailedException.unless(
                    running != null && running.isAlive(),
                    "the node of " + site.state() + " ended while it started; see " + log());
            return isReady();
        });
    }

    /** SIGKILL: no shutdown hook runs, the database is left behind as an orphan. */
    synchronized void kill() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** SIGTERM: the node ends what is under way, says goodbye and stops its database. */
    synchronized void stop() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroy();
            awaitEnd();
        }
    }

    /** @throws StepFailedException if it does not end by itself in time */
    void awaitEnd() throws InterruptedException {
        var running = process;
        StepFailedException.unless(
                running == null || running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS),
                "the node of " + site.state() + " does not end");
    }

    /** Of the node that runs, or ran last. */
    synchronized long pid() {
        var running = process;
        StepFailedException.unless(running != null, "the node of " + site.state() + " was not started");
        return running.pid();
    }

    boolean hasOrphanedDatabase() {
        return database().isRunning();
    }

    /** Ends the node for good, and its database where that was left behind. */
    synchronized void close() {
        closed = true;
        var running = process;
        if (running != null) {
            running.destroy();
            if (!ended(running)) {
                running.destroyForcibly();
            }
        }
        database().end();
    }

    Path log() {
        return site.directory().resolve("node.log");
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("node.pid");
    }

    private OrphanedDatabase database() {
        return OrphanedDatabase.in(site.directory());
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(site.ready())
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
