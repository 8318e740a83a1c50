package org.headstamp.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What rows cost by themselves: as many inserted and changed a message as PostgreSQL counted, into tables of the same form
 * with the same indexes, real rows, in batches over JDBC, with one commit for as many messages as one receipt covers.
 */
final class RowFloor {
    private static final int ROUNDS = 3;

    private final NodeDatabase database;
    private final List<TableWork> work;
    private final int batch;

    RowFloor(NodeDatabase database, List<TableWork> work, double batch) {
        this.database = database;
        this.work = work;
        this.batch = Math.max(1, (int) Math.round(batch));
    }

    /** CPU seconds a message, of the writer and of the database; the last of three rounds counts. */
    Cpu perMessage() throws SQLException {
        var last = new Cpu(0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            try (var connection = database.connect()) {
                last = round(connection);
            }
        }
        for (var each : work) {
            ClonedTable.drop(database, each);
        }
        return last;
    }

    private Cpu round(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var tables = new ArrayList<ClonedTable>();
        try {
            for (var each : work) {
                tables.add(ClonedTable.of(database, each, connection));
            }
            connection.commit();
            return measure(connection, tables);
        } finally {
            for (var table : tables) {
                table.close();
            }
        }
    }

    private Cpu measure(Connection connection, List<ClonedTable> tables) throws SQLException {
        var server = new ProcessFiles(pid(connection));
        var room = tables.stream().mapToInt(ClonedTable::room).min().orElseThrow();
        var before = new Cpu(ThreadCpu.now(), server.cpuSeconds());
        int messages = 0;
        for (; messages < Math.min(room, ClonedTable.ROWS); messages += batch) {
            for (var table : tables) {
                table.work(batch);
            }
            connection.commit();
        }
        return new Cpu(ThreadCpu.now(), server.cpuSeconds()).since(before).perMessage(Math.max(1, messages));
    }

    private static long pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            StepFailedException.unless(row.next(), "a connection has no process");
            return row.getLong(1);
        }
    }
}
