package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One node that sends to many States at once, each of them a simple receiver in this process: so many nodes with a database
 * each have no room on one machine. What a receiver does costs the same in both runs.
 */
final class ManyPeers implements AutoCloseable {
    /** Of each peer; all of them together are about as many as those of a pair. */
    private static final int CALLERS = 4;

    private static final int OUTSTANDING = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Workplace workplace;
    private final Federation nodes;
    private final BenchNode sender;
    private final List<SimpleReceiver> receivers = new ArrayList<>();
    private final BenchSettings settings;

    private ManyPeers(Workplace workplace, Federation nodes, BenchSettings settings) {
        this.workplace = workplace;
        this.nodes = nodes;
        this.sender = new BenchNode(nodes.node("XA"));
        this.settings = settings;
    }

    static ManyPeers begin(Path directory, NodeProgram program, BenchSettings settings) throws Exception {
        var workplace = Workplace.open(directory);
        var sites = StateSite.first(directory, 1 + settings.peers());
        var founded = new Founding(workplace, program, Pair.silent(directory)).found(sites, LoadDesk.SETTING);
        var many = new ManyPeers(workplace, founded.nodes(), settings);
        try {
            for (var site : sites.subList(1, sites.size())) {
                many.receivers.add(SimpleReceiver.open(site, sites.getFirst()));
            }
            many.sender.start();
            return many;
        } catch (Exception e) {
            many.close();
            throw e;
        }
    }

    /** Messages a second that all peers but the last settle, while nothing is sent to that one. */
    double withoutLast(int warmUp, int seconds) throws Exception {
        return rate(states().subList(0, receivers.size() - 1), warmUp, seconds);
    }

    /** The same while the last one is sent to as well, and stalls. */
    double withLastStalled(int warmUp, int seconds) throws Exception {
        receivers.getLast().stall();
        return rate(states(), warmUp, seconds);
    }

    private List<String> states() {
        return receivers.stream().map(SimpleReceiver::state).toList();
    }

    private double rate(List<String> peers, int warmUp, int seconds) throws Exception {
        var desk = sender.desk();
        desk.begin(new LoadDesk.Order(
                peers, CALLERS, OUTSTANDING, 0, warmUp + seconds + 2, settings.cases(), settings.content()));
        LockSupport.parkNanos(Duration.ofSeconds(warmUp).toNanos());
        var begin = Instant.now();
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
        var end = Instant.now();
        var unused = desk.end(PATIENCE);
        try (var database = sender.database()) {
            awaitSettled(database);
            return settled(database, begin, end)
                    * 1e3
                    / Duration.between(begin, end).toMillis();
        }
    }

    private void awaitSettled(NodeDatabase database) {
        Await.until("all but the last peer to settle", PATIENCE, () -> {
            try {
                return database.count(
                                "select count(*) from outbox where state = 'QUEUED' and peer <> ?",
                                receivers.getLast().state())
                        == 0;
            } catch (SQLException e) {
                throw new StepFailedException("the database does not answer", e);
            }
        });
    }

    private long settled(NodeDatabase database, Instant begin, Instant end) throws SQLException {
        return database.count(
                "select count(*) from outbox where state = 'DELIVERED' and peer <> ? and settled_at >= ? and"
                        + " settled_at < ?",
                receivers.getLast().state(),
                Timestamp.from(begin),
                Timestamp.from(end));
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        receivers.forEach(SimpleReceiver::close);
        workplace.close();
    }
}
