package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;

/** A node under load, seen from outside: its processes, its database, and the desk that takes orders for load. */
final class BenchNode {
    private final NodeProcess process;

    BenchNode(NodeProcess process) {
        this.process = process;
    }

    StateSite site() {
        return process.site();
    }

    LoadDesk desk() {
        return new LoadDesk(site());
    }

    NodeDatabase database() throws IOException, SQLException {
        return NodeDatabase.of(site());
    }

    void start() throws IOException {
        process.start();
        process.awaitReady();
    }

    /**
     * Has its database write down when transactions commit, which needs a new start of it.
     *
     * @throws StepFailedException if it does not come up, or is not durable
     */
    void startAgainWithCommitTimes() throws IOException, SQLException, InterruptedException {
        try (var database = database()) {
            database.execute("alter system set track_commit_timestamp = on");
        }
        process.kill();
        start();
        try (var database = database()) {
            requireOn(database, "track_commit_timestamp");
            requireOn(database, "fsync");
            requireOn(database, "synchronous_commit");
            requireOn(database, "full_page_writes");
        }
    }

    private void requireOn(NodeDatabase database, String setting) throws SQLException {
        StepFailedException.unless(
                database.text("show " + setting).equals("on"), site().state() + " runs without " + setting);
    }

    Cpu cpu() throws IOException, SQLException {
        try (var database = database()) {
            return new Cpu(java().cpuSeconds(), new ProcessFiles(database.pid()).cpuSecondsOfAll());
        }
    }

    /** Its program. */
    ProcessFiles java() throws IOException {
        return new ProcessFiles(Long.parseLong(
                Files.readString(site().directory().resolve("node.pid")).strip()));
    }
}
