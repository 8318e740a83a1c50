package org.headstamp.demo;

import java.io.IOException;
import java.sql.SQLException;

/** Puts many cases into the database of a node at once, as years would: with time lines, and tasks in some. */
final class ManyCases {
    static final int CASES = 100_000;

    private static final String CASE_ID =
            "'%s-' || lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0')";

    private ManyCases() {}

    /** @param lead has the cases in hand */
    static void fill(StateSite site, Office lead) throws IOException, SQLException {
        var id = CASE_ID.formatted(site.state());
        try (var database = NodeDatabase.of(site);
                var statement = database.connection().createStatement()) {
            statement.execute("""
                    insert into casefile (id, title, unit, origin, opened_by, opened_at, participants, state, version, lead)
                    select %1$s, 'House search ' || n || ', fired cases', '%2$s', 'OWN', '%3$s',
                           now() - n * interval '1 minute', '{}', case when n %% 3 = 0 then 'CLOSED' else 'OPEN' end, 0,
                           '%3$s'
                    from generate_series(1, %4$d) n""".formatted(id, lead.unit(), lead.account(), CASES));
            statement.execute("""
                    insert into case_timeline (case_id, at, feature, code, actor, subject)
                    select %s, now() - n * interval '1 minute', 'TRACE', 'QUESTION_SENT', 'node', ''
                    from generate_series(1, %d) n, generate_series(1, 10) entry""".formatted(id, CASES));
            statement.execute("""
                    insert into task (id, kind, role, case_id, subject_kind, subject_id, peer, since, due, state)
                    select gen_random_uuid(), 'READ_ANSWER', '%s', %s, 'trace', n::text, 'XC', now(),
                           now() + (n - 2500) * interval '1 minute', 'OPEN'
                    from generate_series(1, 5000) n""".formatted(lead.role(), id));
            statement.execute("analyze");
        }
    }

    /** The page of one of the cases, counted from 1, the newest. */
    static Sight sight(Office lead, int number) {
        return new Sight(lead, "/console/cases/%s-%08x-0000-7000-8000-%012x".formatted(lead.state(), number, number));
    }
}
