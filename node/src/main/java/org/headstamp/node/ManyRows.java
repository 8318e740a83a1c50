package org.headstamp.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One statement over many rows; each {@code ?} of it takes a column as an array, for {@code unnest} or {@code any}, or one
 * value.
 */
public final class ManyRows {
    private final String sql;
    private final List<Parameter> parameters = new ArrayList<>();

    /** What a {@code ?} stands for. */
    @FunctionalInterface
    private interface Parameter {
        void bind(PreparedStatement statement, int place) throws SQLException;
    }

    private record Column(String type, List<@Nullable Object> values) implements Parameter {
        @Override
        public void bind(PreparedStatement statement, int place) throws SQLException {
            statement.setArray(place, statement.getConnection().createArrayOf(type, array()));
        }

        private @Nullable Object[] array() {
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
        parameters.add(new Column(type, values));
        return this;
    }

    /** The next parameter, of one value; instants as they are, everything else as the driver takes it. */
    public ManyRows value(@Nullable Object value) {
        var bound = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
        parameters.add((statement, place) -> statement.setObject(place, bound));
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
        for (var parameter : parameters) {
            parameter.bind(statement, place++);
        }
        return statement;
    }
}
