package org.headstamp.node.registry.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Loads one staged file, inside the transaction of the connection: copies it into a temporary table, finds set-wise what
 * no single row shows, and merges. Imports take turns, so that what was checked still holds when it is merged.
 */
final class Load {
    private static final long LOCK = 0x4845_4144_5245_4731L;
    private static final String NOT_REJECTED = " not exists (select from rejected x where x.line = r.line)";

    private final Connection database;
    private final Layout layout;

    Load(Connection database, Layout layout) {
        this.database = database;
        this.layout = layout;
    }

    /** Rows of the file that a select gave, and how many there are. */
    record Found(List<Reject> first, long rows) {}

    void stage(Path spool) throws SQLException, IOException {
        run("select pg_advisory_xact_lock(" + LOCK + ")");
        // A session's own sort and hash memory for this one transaction; the server's default suits many small queries.
        run("set local work_mem = '128MB'");
        run("create temp table staged (line bigint, " + layout.staging() + ") on commit drop");
        run("create temp table rejected (line bigint, field text, reason text, detail text) on commit drop");
        try (var in = Files.newInputStream(spool)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged from stdin", in, 1 << 16);
        }
        run("analyze staged");
        run("create temp table resolved on commit drop as " + layout.resolution());
    }

    Found check(int limit) throws SQLException {
        var key = layout.keyColumn();
        reject(key, RejectReason.DUPLICATE_KEY, "r.key || ', first in line ' || d.first", """
                resolved r join (select key, min(line) as first from staged group by key having count(*) > 1) d
                on d.key = r.key where r.line > d.first
                """);
        reject(key, RejectReason.DIFFERS_FROM_STORED, "r.key", "resolved r where r.stored and not r.same");
        for (var check : layout.checks()) {
            reject(check.column(), check.reason(), check.detail(), "resolved r where " + check.condition());
        }
        run("analyze rejected");
        return new Found(firstRejects(limit), count("select count(distinct line) from rejected"));
    }

    long unchanged() throws SQLException {
        return count("select count(*) from resolved r where r.same and" + NOT_REJECTED);
    }

    /** Stores the new rows in the order of the file; a key that appears from elsewhere meanwhile fails it all. */
    long insert() throws SQLException {
        var target = layout.insertion();
        return run("insert into " + target.table() + " (" + target.columns() + ") select " + target.values()
                + " from resolved r where not r.stored and" + NOT_REJECTED + " order by line");
    }

    private void reject(String column, RejectReason reason, String detail, String from) throws SQLException {
        run("insert into rejected select r.line, '" + column + "', '" + reason + "', " + detail + " from " + from);
    }

    private List<Reject> firstRejects(int limit) throws SQLException {
        var found = new ArrayList<Reject>();
        try (var query = database.prepareStatement("select * from rejected order by line, field limit ?")) {
            query.setInt(1, limit);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reject(rows));
                }
            }
        }
        return found;
    }

    private static Reject reject(ResultSet row) throws SQLException {
        return new Reject(
                row.getLong("line"),
                row.getString("field"),
                RejectReason.valueOf(row.getString("reason")),
                row.getString("detail"));
    }

    private long run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getLargeUpdateCount();
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
