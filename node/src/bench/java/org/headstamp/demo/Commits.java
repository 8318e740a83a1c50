package org.headstamp.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** How long a durable commit of one small row takes in a database, and how it is made to take longer. */
final class Commits {
    private static final int EACH = 200;
    private static final int TOGETHER = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NodeDatabase database;

    Commits(NodeDatabase database) throws SQLException {
        this.database = database;
        database.execute("create table if not exists bench_commit (n integer)");
    }

    /**
     * Makes every flush of the write-ahead log wait first, also that of a lone commit. Commits that come during the wait
     * share the flush, as they would share one to a standby.
     */
    void delay(int micros) throws SQLException {
        database.execute("alter system set commit_siblings = 0");
        database.execute("alter system set commit_delay = " + micros);
        database.execute("select pg_reload_conf()");
        var unused = Await.value(
                "the database to read its settings",
                PATIENCE,
                () -> setting().filter(value -> value.equals(Integer.toString(micros))));
    }

    private Optional<String> setting() {
        try (var fresh = database.connect();
                var statement = fresh.createStatement();
                var row = statement.executeQuery("show commit_delay")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new StepFailedException("the database does not say its settings", e);
        }
    }

    /** Milliseconds of commits that nobody accompanies, in the middle. */
    double loneMillis() throws SQLException {
        try (var connection = database.connect()) {
            return Percentiles.of(millis(connection).stream().mapToDouble(each -> each))
                    .at(50);
        }
    }

    /** The same of 16 connections that commit one transaction after the other at once. */
    double accompaniedMillis() throws Exception {
        var all = new ConcurrentLinkedQueue<Double>();
        Parallel.each(IntStream.range(0, TOGETHER).boxed().toList(), each -> {
            try (var connection = database.connect()) {
                all.addAll(millis(connection));
            }
        });
        return Percentiles.of(all.stream().mapToDouble(each -> each)).at(50);
    }

    private static List<Double> millis(Connection connection) throws SQLException {
        var millis = new ArrayList<Double>();
        try (var statement = connection.prepareStatement("insert into bench_commit values (1)")) {
            for (int i = 0; i < EACH; i++) {
                var before = System.nanoTime();
                statement.executeUpdate();
                millis.add((System.nanoTime() - before) / 1e6);
            }
        }
        return millis;
    }
}
