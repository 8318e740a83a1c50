package org.headstamp.demo;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts many messages into the tables of two nodes by a bulk path: the latest messages that really travelled are copied again
 * and again with ids, cases, digests and numbers of their own, settled at XA and handled at XB, with as many entries in the
 * logs, which the nodes then integrate themselves. Nobody verifies them: their seals are those of other contents.
 */
final class Prefill {
    private static final int SAMPLE = 1_000;
    private static final String DIGEST = "sha256(uuid_send(gen_random_uuid()))";
    private static final String CASE = "'XA-' || gen_random_uuid()";
    private static final Map<String, String> MESSAGE = Map.of(
            "message_id",
            "gen_random_uuid()",
            "case_id",
            CASE,
            "case_sequence",
            "1",
            // Below all real numbers, so that counting goes on where it was.
            "pair_sequence",
            "-row_number() over ()",
            "content_sha256",
            DIGEST,
            "leaf_hash",
            DIGEST);

    private final NodeDatabase database;
    private final int messages;

    /** @param messages a multiple of a thousand, best */
    Prefill(NodeDatabase database, int messages) {
        this.database = database;
        this.messages = messages;
    }

    void sender() throws SQLException {
        multiply("outbox", "state = 'DELIVERED'", messages, MESSAGE);
        log();
    }

    void receiver() throws SQLException {
        multiply("inbox", "state = 'HANDLED'", messages, MESSAGE);
        multiply("filled_case", "true", messages, Map.of("case_id", CASE, "last", "1"));
        log();
    }

    /** Two entries a message, as both nodes write; comes back when they have their places in the tree. */
    private void log() throws SQLException {
        multiply("audit_entry", "case_id is not null", 2 * messages, Map.of("leaf_hash", DIGEST, "case_id", CASE));
        database.execute("insert into audit_waiting select id from audit_entry"
                + " except select entry_id from audit_leaf except select entry_id from audit_waiting");
        Counts.awaitNone(database, "audit_waiting");
        database.execute("vacuum analyze");
        database.execute("checkpoint");
    }

    /** @param others expressions of the columns that the copies do not share with their originals */
    private void multiply(String table, String condition, int rows, Map<String, String> others) throws SQLException {
        var columns = database.rows("""
                select quote_ident(column_name) from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'""", row -> row.getString(1), table);
        var sample = Math.min(SAMPLE, rows);
        var copied = database.execute("insert into %s (%s) select %s from generate_series(1, %d) copy,"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> others.getOrDefault(column, column))
                                        .collect(Collectors.joining(", ")),
                                rows / sample)
                + " (select * from %s where %s order by ctid desc limit %d) original"
                        .formatted(table, condition, sample));
        StepFailedException.unless(
                copied == (long) sample * (rows / sample), "only " + copied + " rows went into " + table);
    }
}
