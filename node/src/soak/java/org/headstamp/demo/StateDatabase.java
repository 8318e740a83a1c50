package org.headstamp.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The PostgreSQL server of a State that runs one apart from its nodes. It can be stopped and started while they run. */
final class StateDatabase implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final String USER = "postgres";
    private static final String NAME = "headstamp";
    private static final String OWN = "soak";
    private static final int MOST_CONNECTIONS = 80;

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private StateDatabase(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.port = server.getPort();
        this.server = server;
    }

    /** Starts a server with its files in a folder. */
    static StateDatabase start(Path folder) throws IOException {
        return start(folder, Files.createDirectories(folder.resolve("tables")));
    }

    /**
     * The same with its tables elsewhere; what it writes ahead stays in the folder.
     *
     * @param tables an empty folder
     */
    static StateDatabase start(Path folder, Path tables) throws IOException {
        var database = new StateDatabase(
                folder, builder(Files.createDirectories(folder)).start());
        try (var connection = database.server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create tablespace apart location '" + tables + "'");
            statement.execute("create database " + NAME + " tablespace apart");
            return database;
        } catch (SQLException e) {
            database.close();
            throw new IOException("no database can be made in " + tables, e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setServerConfig("max_connections", Integer.toString(MOST_CONNECTIONS))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(START);
    }

    /** Settings of a node that uses it. */
    Map<String, String> settings() {
        return Map.of("headstamp.database.url", server.getJdbcUrl(USER, NAME), "headstamp.database.username", USER);
    }

    /** Its clients are cut off; what they had not committed is gone. */
    void stop() throws IOException {
        server.close();
    }

    void startAgain() throws IOException {
        server = builder(folder).setPort(port).start();
    }

    /** Cuts off all others and takes their places; returns what lets go. */
    AutoCloseable holdAllConnections() throws SQLException {
        var held = new ArrayList<Connection>();
        var first = connect();
        held.add(first);
        do {
            hold(held);
        } while (cutOthers(first) > 0);
        return () -> {
            for (var connection : held) {
                connection.close();
            }
        };
    }

    private void hold(List<Connection> held) {
        try {
            while (held.size() < MOST_CONNECTIONS) {
                held.add(connect());
            }
        } catch (SQLException e) {
            // There are no more now.
        }
    }

    /** All of this process are told by their name from those of nodes. */
    private static int cutOthers(Connection first) throws SQLException {
        try (var statement = first.createStatement();
                var cut = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where backend_type = 'client backend' and application_name <> '" + OWN + "'")) {
            return cut.next() ? cut.getInt(1) : 0;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(USER, NAME) + "&ApplicationName=" + OWN);
    }

    void run(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The only column of all rows, as text. */
    List<String> texts(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The only value of a query that cannot fail. */
    String text(String query) {
        try {
            return texts(query).getFirst();
        } catch (SQLException e) {
            throw new StepFailedException("the database does not answer: " + query, e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
