package org.headstamp.node.operate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of this node's own, for a State that runs none. Its rows survive the death of either process; one
 * data directory serves one node at a time.
 */
final class EmbeddedDatabase {
    static final String USER = "postgres";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FileLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the server over the given directory, which is made when missing. It runs until it is {@link #stop stopped}.
     *
     * @throws IOException if another node holds the directory, or the server does not come up or is not durable
     */
    static EmbeddedDatabase start(Path dataDirectory) throws IOException {
        Files.createDirectories(dataDirectory);
        var lock = lock(dataDirectory);
        var files = dataDirectory.resolve("postgresql").toAbsolutePath();
        endOrphan(files);
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        dataDirectory.resolve("postgresql-binaries").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPGStartupWait(START)
                .setRegisterShutdownHook(false)
                .start();
        var database = new EmbeddedDatabase(server, lock);
        try {
            database.demandDurability();
            return database;
        } catch (IOException e) {
            database.stop();
            throw e;
        }
    }

    String url() {
        return server.getJdbcUrl(USER, USER);
    }

    /** Stops the server and lets another node have the directory. */
    void stop() throws IOException {
        server.close();
        lock.release();
        lock.channel().close();
    }

    private static FileLock lock(Path dataDirectory) throws IOException {
        var channel = FileChannel.open(
                dataDirectory.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("another node runs on the data directory " + dataDirectory.toAbsolutePath());
        }
        return lock;
    }

    /** A server outlives a killed node and would hold its port and files; only the holder of the lock may end it. */
    private static void endOrphan(Path files) throws IOException {
        var pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent());
        if (orphan.isPresent()) {
            LOG.infof("Ending the database server %d that a killed node left behind", pid);
            end(orphan.get());
        }
    }

    private static void end(ProcessHandle server) throws IOException {
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that are gone.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        try {
            var unused = server.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("The database server %d did not stop in %s: killing it", server.pid(), STOP);
            server.destroyForcibly();
            server.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException("cannot end the database server " + server.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ending the database server " + server.pid(), e);
        }
    }

    private void demandDurability() throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var row = statement.executeQuery("show " + setting)) {
                    if (!row.next() || !"on".equals(row.getString(1))) {
                        throw new IOException("the embedded database runs without " + setting);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IOException("the embedded database does not answer", e);
        }
    }
}
