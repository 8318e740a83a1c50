package org.headstamp.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One statement over many rows; each {@code ?} of it takes a column as an array, for {@code unnest} or {@code any}. */
public final class ManyRows {
    private final String sql;
    private final List<Column> columns = new ArrayList<>();

    private record Column(String type, List<@Nullable Object> values) {
        @Nullable
        Object[] array() {
            return values.toArray(type.equals("bytea") ? new byte[0][] : new Object[0]);
        }
    }

    /** Reads one row of the answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public ManyRows(String sql) {
        this.sql = sql;
    }

    /**
     * The next column.
     *
     * @param type of its elements, as PostgreSQL names it
     * @param value of an element; instants as they are, everything else as the driver takes it
     */
    public <T> ManyRows column(String type, List<T> elements, Function<T, ? extends @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>();
        elements.forEach(element -> values.add(value.apply(element)));
        columns.add(new Column(type, values));
        return this;
    }

    /** Executes it; the number of rows that it changed. */
    public int execute(Connection connection) throws SQLException {
        try (var statement = prepared(connection)) {
            return statement.executeUpdate();
        }
    }

    /** Executes it and reads what it returns. */
    public <T> List<T> query(Connection connection, Reader<T> reader) throws SQLException {
        try (var statement = prepared(connection);
                var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql);
        int place = 1;
        for (var column : columns) {
            statement.setArray(place++, connection.createArrayOf(column.type(), column.array()));
        }
        return statement;
    }
}
