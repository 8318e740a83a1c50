package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A long log, in a schema of its own that is never committed. Two kinds make up nearly all of it; the others, and one actor,
 * stand among its first entries, where a search that reads the wrong index comes last.
 */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LogSearchPlansTest {
    private static final int ENTRIES = 100_000;
    private static final int KINDS = AuditKind.values().length;
    private static final int PAGE = 51;
    /** Of the index and the table; all of the log has thousands. */
    private static final int PAGES_OF_A_KIND = 12;

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final int OF_ONE_CASE = 20;
    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MIDDLE = BEGUN.plusSeconds(ENTRIES / 2);
    private static final Instant SOON = BEGUN.plusSeconds(ENTRIES / 2 + 3600);
    private static final CaseId CASE = CaseId.parse("XB-01890000-0000-7000-8000-000000000007");

    @Inject
    EntityManager database;

    @Inject
    AuditSearchRepository search;

    @BeforeEach
    void fillALog() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(60));
        run("create schema long_log");
        run("set local search_path to long_log");
        run(script("V1__audit.sql"));
        run(script("V40__audit_search.sql"));
        run(script("V73__audit_leaves.sql"));
        run("""
                insert into audit_entry (leaf_hash, entry, recorded_at, case_id, kind, actor)
                select sha256(convert_to(n::text, 'UTF8')), '\\x00', timestamptz '2026-01-01 00:00Z' + n * interval '1 s',
                    'XB-01890000-0000-7000-8000-' || lpad((n %% %d)::text, 12, '0'),
                    case when n <= 100 then (array['CONFLICT', 'STARTED', 'IMPORTED'])[n %% 3 + 1]
                        when n %% 3 = 0 then 'SEARCHED' else 'MESSAGE_RECEIVED' end,
                    case when n <= 10 then 'who-left' when n %% 2 = 0 then 'node' else 'officer-' || n %% 200 end
                from generate_series(1, %d) as n""".formatted(ENTRIES / OF_ONE_CASE, ENTRIES));
        run("analyze audit_entry");
    }

    @AfterEach
    void forgetTheLog() {
        QuarkusTransaction.rollback();
    }

    @Test
    void noSearchScansTheLogOrReadsMoreThanOnePageOfEachKindOrOneCase() {
        var middle = page(new LogQuery(null, null, null, null, MIDDLE), null).getFirst();
        searches().forEach((name, query) -> {
            assertBounded(name, query, null);
            assertBounded(name + ", a later page", query, middle);
        });
    }

    private void assertBounded(String name, LogQuery query, @Nullable AuditRow after) {
        var plan = plan(query, after);
        assertThat(plan).as(name).doesNotContain("Seq Scan on audit_entry");
        assertThat(pages(plan)).as(name + ":\n" + plan).isLessThanOrEqualTo(PAGES_OF_A_KIND * KINDS);
        for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
            run("set local plan_cache_mode = " + mode);
            var before = read();
            var found = page(query, after);
            assertThat(read() - before)
                    .as(name + ", " + mode + ", found " + found.size())
                    .isLessThanOrEqualTo((PAGE + 1L) * KINDS);
        }
    }

    private static Map<String, LogQuery> searches() {
        var searches = new LinkedHashMap<String, LogQuery>();
        searches.put("everything", LogQuery.ALL);
        searches.put("a common kind", of(AuditKind.MESSAGE_RECEIVED, null));
        searches.put("a kind of long ago", of(AuditKind.CONFLICT, null));
        searches.put("a kind that never was", of(AuditKind.PEER_LOG_INCONSISTENT, null));
        searches.put("a common actor", of(null, "node"));
        searches.put("an actor", of(null, "officer-7"));
        searches.put("an actor of long ago", of(null, "who-left"));
        searches.put("an actor who never was", of(null, "nobody"));
        searches.put("kind and actor", of(AuditKind.SEARCHED, "officer-7"));
        searches.put("a common kind and an actor of long ago", of(AuditKind.SEARCHED, "who-left"));
        searches.put("a case", new LogQuery(null, null, CASE, null, null));
        searches.put("a case, kind and actor", new LogQuery(AuditKind.SEARCHED, "node", CASE, null, null));
        searches.put("a time", new LogQuery(null, null, null, MIDDLE, SOON));
        searches.put("until a time", new LogQuery(null, null, null, null, BEGUN.plus(Duration.ofMinutes(1))));
        searches.put("a kind in a time", new LogQuery(AuditKind.SEARCHED, null, null, MIDDLE, SOON));
        searches.put("a rare kind in a time", new LogQuery(AuditKind.STARTED, null, null, MIDDLE, SOON));
        searches.put("an actor in a time", new LogQuery(null, "officer-7", null, MIDDLE, SOON));
        searches.put("everything at once", new LogQuery(AuditKind.SEARCHED, "node", CASE, MIDDLE, SOON));
        return searches;
    }

    private static LogQuery of(@Nullable AuditKind kind, @Nullable String actor) {
        return new LogQuery(kind, actor, null, null, null);
    }

    private List<AuditRow> page(LogQuery query, @Nullable AuditRow after) {
        return search.find(query, after, PAGE);
    }

    private String plan(LogQuery query, @Nullable AuditRow after) {
        var statement = LogStatement.of(query, after, PAGE);
        var explained = database.createNativeQuery(
                "explain (analyze, buffers, timing off, costs off) " + statement.sql(), String.class);
        statement.parameters().forEach(explained::setParameter);
        List<?> lines = explained.getResultList();
        return lines.stream().map(String.class::cast).collect(Collectors.joining("\n"));
    }

    /** How many pages the whole plan touched, which its first node says. */
    private static int pages(String plan) {
        var buffers = BUFFERS.matcher(plan);
        assertThat(buffers.find()).as(plan).isTrue();
        return Integer.parseInt(buffers.group(1)) + (buffers.group(2) == null ? 0 : Integer.parseInt(buffers.group(2)));
    }

    /** How many rows of the log this transaction has read, by whatever way. */
    private long read() {
        return (Long) database.createNativeQuery("""
                        select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
                        where schemaname = 'long_log' and relname = 'audit_entry'""", Long.class).getSingleResult();
    }

    private void run(String sql) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private static String script(String name) {
        try (var in = LogSearchPlansTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
