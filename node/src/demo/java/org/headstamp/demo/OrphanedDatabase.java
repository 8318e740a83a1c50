package org.headstamp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL of a node that was killed: it outlives its node until somebody ends it. */
final class OrphanedDatabase {
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Path pidFile;

    private OrphanedDatabase(Path pidFile) {
        this.pidFile = pidFile;
    }

    static OrphanedDatabase in(Path nodeDirectory) {
        return new OrphanedDatabase(nodeDirectory.resolve("postgresql").resolve("postmaster.pid"));
    }

    boolean isRunning() {
        return process().isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that are gone. */
    void end() {
        process().ifPresent(server -> {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
                var unused = server.onExit()
                        .orTimeout(STOP.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (IOException | CompletionException e) {
                server.destroyForcibly();
            }
        });
    }

    private Optional<ProcessHandle> process() {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .command()
                            .filter(command -> command.endsWith("postgres"))
                            .isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
