package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded PostgreSQL of a node, which trusts who is on its machine. */
final class NodeDatabase implements AutoCloseable {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final long pid;
    private final PGSimpleDataSource source;
    private final Connection connection;

    private NodeDatabase(long pid, PGSimpleDataSource source) throws SQLException {
        this.pid = pid;
        this.source = source;
        this.connection = source.getConnection("postgres", "");
    }

    static NodeDatabase of(StateSite site) throws IOException, SQLException {
        var lines = Files.readAllLines(site.directory().resolve("postgresql/postmaster.pid"));
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres");
        return new NodeDatabase(Long.parseLong(lines.get(PID_LINE).strip()), source);
    }

    /** Of its first process. */
    long pid() {
        return pid;
    }

    Connection connection() {
        return connection;
    }

    /** Another connection. */
    Connection connect() throws SQLException {
        return source.getConnection("postgres", "");
    }

    /** @return the rows that it changed */
    long execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }

    String text(String sql, Object... values) throws SQLException {
        return rows(sql, row -> row.getString(1), values).getFirst();
    }

    double number(String sql, Object... values) throws SQLException {
        return rows(sql, row -> row.getDouble(1), values).getFirst();
    }

    long count(String sql, Object... values) throws SQLException {
        return rows(sql, row -> row.getLong(1), values).getFirst();
    }

    <T> List<T> rows(String sql, RowReader<T> reader, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
