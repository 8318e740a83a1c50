package org.headstamp.demo;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of a table that were inserted and changed, as PostgreSQL counts them.
 *
 * @param inserted rows, or rows a message
 * @param updated the same of changes
 */
record TableWork(String table, double inserted, double updated) {
    static List<TableWork> of(NodeDatabase database) throws SQLException {
        return database.rows(
                "select relname, n_tup_ins, n_tup_upd from pg_stat_user_tables where relname !~ '^bench_' order by"
                        + " relname",
                row -> new TableWork(row.getString(1), row.getDouble(2), row.getDouble(3)));
    }

    /** What was done since, by message; tables in which next to nothing was are left out. */
    static List<TableWork> perMessage(List<TableWork> before, List<TableWork> after, long messages) {
        Map<String, TableWork> earlier = before.stream().collect(Collectors.toMap(TableWork::table, work -> work));
        return after.stream()
                .filter(work -> earlier.containsKey(work.table))
                .map(work -> work.since(earlier.get(work.table), messages))
                .filter(work -> work.inserted + work.updated > 0.01)
                .toList();
    }

    private TableWork since(TableWork earlier, long messages) {
        return new TableWork(table, (inserted - earlier.inserted) / messages, (updated - earlier.updated) / messages);
    }

    @Override
    public String toString() {
        return "%s %.2f+%.2f".formatted(table, inserted, updated);
    }
}
