package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Puts many cases into the database of a node at once, as years would: with time lines, and tasks in some. */
final class ManyCases {
    static final int CASES = 100_000;

    private static final int PORT_LINE = 3;
    private static final String CASE_ID =
            "'XA-' || lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0')";

    private ManyCases() {}

    /** The embedded PostgreSQL of a node trusts who is on its machine. */
    static void fill(StateSite site) throws IOException, SQLException {
        var port = Files.readAllLines(site.directory().resolve("postgresql/postmaster.pid"))
                .get(PORT_LINE);
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres");
        try (var connection = database.getConnection("postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into casefile (id, title, unit, origin, opened_by, opened_at, participants, state, version, lead)
                    select %s, 'House search ' || n || ', fired cases', 'Border police of Asteria', 'OWN', 'officer.xa',
                           now() - n * interval '1 minute', '{XB}', case when n %% 3 = 0 then 'CLOSED' else 'OPEN' end, 0,
                           'officer.xa'
                    from generate_series(1, %d) n""".formatted(CASE_ID, CASES));
            statement.execute("""
                    insert into case_timeline (case_id, at, feature, code, actor, subject)
                    select %s, now() - n * interval '1 minute', 'TRACE', 'QUESTION_SENT', 'node', ''
                    from generate_series(1, %d) n, generate_series(1, 10) entry""".formatted(CASE_ID, CASES));
            statement.execute("""
                    insert into task (id, kind, role, case_id, subject_kind, subject_id, peer, since, due, state)
                    select gen_random_uuid(), 'READ_ANSWER', 'OFFICER', %s, 'trace', n::text, 'XB', now(),
                           now() + (n - 2500) * interval '1 minute', 'OPEN'
                    from generate_series(1, 5000) n""".formatted(CASE_ID));
            statement.execute("analyze");
        }
    }

    /** Path of the page of one of the cases. */
    static String path(int number) {
        return "/console/cases/XA-%08x-0000-7000-8000-%012x".formatted(number, number);
    }
}
