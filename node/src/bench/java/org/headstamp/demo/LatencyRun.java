package org.headstamp.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How long single messages take at a fixed rate, from the instant at which a caller in XA was due to decide to the commit of
 * the settlement in the database of XA. PostgreSQL notes the time of a commit before it flushes it, so the time of a lone
 * commit is added.
 */
final class LatencyRun {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Pair pair;
    private final BenchSettings settings;

    LatencyRun(Pair pair, BenchSettings settings) {
        this.pair = pair;
        this.settings = settings;
    }

    /** Milliseconds of all messages of a run. */
    Percentiles measure(int rate, int seconds) throws IOException, SQLException, InterruptedException {
        try (var sending = pair.sender().database();
                var receiving = pair.receiver().database()) {
            var before = Counts.of(sending, receiving);
            var flush = new Commits(sending).loneMillis();
            var begin = Timestamp.from(Instant.now());
            var desk = pair.sender().desk();
            desk.begin(new LoadDesk.Order(List.of("XB"), 1, 1, rate, seconds, settings.cases(), settings.content()));
            var decided = desk.end(Duration.ofSeconds(seconds).plus(PATIENCE));
            Counts.requireAll(before, decided, sending, receiving);
            return millis(desk.decisions(), settlements(sending, begin), flush);
        }
    }

    private static Percentiles millis(Map<UUID, Long> due, Map<UUID, Long> settled, double flush) {
        StepFailedException.unless(settled.keySet().equals(due.keySet()), "other messages were settled than decided");
        return Percentiles.of(due.entrySet().stream()
                .mapToDouble(decision -> (settled.get(decision.getKey()) - decision.getValue()) / 1e3 + flush));
    }

    /** Microseconds since 1970 of the commits, by message. */
    private static Map<UUID, Long> settlements(NodeDatabase sending, Timestamp begin) throws SQLException {
        return sending.rows("""
                        select message_id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
                        from outbox where settled_at >= ?""", row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)), begin).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
