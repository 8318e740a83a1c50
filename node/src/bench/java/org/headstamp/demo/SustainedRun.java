package org.headstamp.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * As many messages as two nodes carry: callers inside XA decide as fast as they can, each message in a transaction of its
 * own, as long as no more than a bounded number wait. What counts is settled between two instants while that goes on: sealed,
 * sent over mutual TLS, durable and logged on both sides, receipt verified, settlement committed. What the receiver handles in
 * the same time is counted apart: custody does not wait for it. After the load everything that was decided must come to be
 * settled at XA and handled at XB, with an entry in the tree of either log.
 */
final class SustainedRun {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Pair pair;
    private final BenchSettings settings;

    SustainedRun(Pair pair, BenchSettings settings) {
        this.pair = pair;
        this.settings = settings;
    }

    /** What both nodes have done up to an instant. */
    private record Reading(Instant at, Cpu cpu, List<TableWork> sending, List<TableWork> receiving) {}

    Sustained measure(int warmUp, int seconds) throws IOException, SQLException, InterruptedException {
        try (var sending = pair.sender().database();
                var receiving = pair.receiver().database()) {
            var before = Counts.of(sending, receiving);
            var desk = pair.sender().desk();
            desk.begin(new LoadDesk.Order(
                    List.of("XB"),
                    settings.callers(),
                    settings.outstanding(),
                    0,
                    warmUp + seconds + 2,
                    settings.cases(),
                    settings.content()));
            pause(warmUp);
            var from = read(sending, receiving);
            pause(seconds);
            var to = read(sending, receiving);
            var decided = desk.end(PATIENCE);
            Counts.requireAll(before, decided, sending, receiving);
            return result(from, to, sending, receiving);
        }
    }

    private Reading read(NodeDatabase sending, NodeDatabase receiving) throws IOException, SQLException {
        return new Reading(Instant.now(), pair.cpu(), TableWork.of(sending), TableWork.of(receiving));
    }

    private static Sustained result(Reading from, Reading to, NodeDatabase sending, NodeDatabase receiving)
            throws SQLException {
        var begin = Timestamp.from(from.at());
        var end = Timestamp.from(to.at());
        var seconds = Duration.between(from.at(), to.at()).toMillis() / 1000.0;
        var settled = sending.count("select count(*) from outbox where settled_at >= ? and settled_at < ?", begin, end);
        StepFailedException.unless(settled > 0, "nothing was settled");
        var handled =
                receiving.count("select count(*) from inbox where handled_at >= ? and handled_at < ?", begin, end);
        return new Sustained(
                settled / seconds,
                lowest(sending, begin, seconds),
                handled / seconds,
                settled,
                to.cpu().since(from.cpu()).perMessage(settled),
                batch(sending, begin, end),
                TableWork.perMessage(from.sending(), to.sending(), settled),
                TableWork.perMessage(from.receiving(), to.receiving(), settled));
    }

    /** Of whole tens of seconds. */
    private static double lowest(NodeDatabase sending, Timestamp begin, double seconds) throws SQLException {
        int tens = Math.max(1, (int) (seconds / 10));
        return sending.number("""
                        select min(n) / 10.0 from (
                          select count(settled_at) n from generate_series(0, ? - 1) ten
                          left join outbox on settled_at >= ?::timestamptz + ten * interval '10 s'
                            and settled_at < ?::timestamptz + (ten + 1) * interval '10 s'
                          group by ten) counted""", tens, begin, begin);
    }

    private static double batch(NodeDatabase sending, Timestamp begin, Timestamp end) throws SQLException {
        var receipt = sending.text("""
                select min(column_name) from information_schema.columns
                where table_name = 'outbox' and column_name in ('receipt', 'receipt_id')""");
        return sending.number(
                "select count(*)::float / count(distinct " + receipt
                        + ") from outbox where settled_at >= ? and settled_at < ?",
                begin,
                end);
    }

    private static void pause(int seconds) {
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
