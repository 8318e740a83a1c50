package org.headstamp.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** A table with the columns, indexes and rows of a real one, in which the same work is done by hand. */
final class ClonedTable implements AutoCloseable {
    static final int ROWS = 4_000;

    private final TableWork work;
    private final List<String> columns;
    private final List<String> key;
    private final List<Object[]> rows;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private int inserted;
    private double insertionsDue;
    private double updatesDue;
    private int updated;

    private ClonedTable(
            TableWork work, List<String> columns, List<String> key, List<Object[]> rows, Connection connection)
            throws SQLException {
        this.work = work;
        this.columns = columns;
        this.key = key;
        this.rows = rows;
        this.insert = connection.prepareStatement("insert into " + name(work) + " (" + String.join(", ", columns)
                + ") overriding system value values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")");
        var changed =
                columns.stream().filter(column -> !key.contains(column)).reduce(key.getLast(), (before, last) -> last);
        this.update = connection.prepareStatement("update " + name(work) + " set " + changed + " = " + changed
                + " where " + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")));
    }

    /** An empty one, for the latest rows of the real one. */
    static ClonedTable of(NodeDatabase database, TableWork work, Connection connection) throws SQLException {
        drop(database, work);
        database.execute("create table " + name(work) + " (like " + work.table() + " including all)");
        var columns = database.rows("""
                select quote_ident(column_name) from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' order by ordinal_position""", row -> row.getString(1), work.table());
        var key = database.rows("""
                select quote_ident(a.attname) from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indrelid = ?::regclass and i.indisprimary""", row -> row.getString(1), work.table());
        var rows = database.rows(
                "select " + String.join(", ", columns) + " from " + work.table() + " order by ctid desc limit " + ROWS,
                row -> {
                    var values = new Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    return values;
                });
        var clone = new ClonedTable(work, columns, key, rows, connection);
        if (work.inserted() < work.updated() / 10) {
            clone.fill();
        }
        return clone;
    }

    static void drop(NodeDatabase database, TableWork work) throws SQLException {
        database.execute("drop table if exists " + name(work));
    }

    private static String name(TableWork work) {
        return "bench_" + work.table();
    }

    /** A table that is changed more than it grows has its rows before. */
    private void fill() throws SQLException {
        insertionsDue = rows.size();
        flush();
    }

    /** So many messages that have room; a table that is full already only changes. */
    int room() {
        int left = rows.size() - inserted;
        return left == 0 || work.inserted() == 0 ? Integer.MAX_VALUE : (int) (left / work.inserted());
    }

    /** Does the work of so many messages in batches; whoever calls commits. */
    void work(int messages) throws SQLException {
        insertionsDue += messages * work.inserted();
        updatesDue += messages * work.updated();
        flush();
    }

    private void flush() throws SQLException {
        int insertions = Math.min((int) insertionsDue, rows.size() - inserted);
        insertionsDue -= insertions;
        for (int i = 0; i < insertions; i++) {
            bind(insert, columns, inserted++);
        }
        if (insertions > 0) {
            insert.executeBatch();
        }
        int changes = inserted == 0 ? 0 : (int) updatesDue;
        updatesDue -= changes;
        for (int i = 0; i < changes; i++) {
            bind(update, key, updated++ % inserted);
        }
        if (changes > 0) {
            update.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, List<String> names, int row) throws SQLException {
        var values = rows.get(row);
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, values[columns.indexOf(names.get(i))]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
    }
}
