package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.pki.MemberState;

/**
 * How many messages wait for each peer. What this replica added is added to the last count; it counts anew once a second, and
 * before it says that there are too many.
 */
@Singleton
class Backlog {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final OutboxRepository rows;
    private final long most;
    private final Map<MemberState, Count> counts = new ConcurrentHashMap<>();

    Backlog(OutboxRepository rows, ExchangeConfig config) {
        this.rows = rows;
        this.most = config.waitingPerPeer();
    }

    private record Count(long waiting, long at) {
        Count withOneMore() {
            return new Count(waiting + 1, at);
        }
    }

    /** What waits for a peer, counted no further than what may. */
    long of(MemberState peer) {
        return rows.waiting(peer, most);
    }

    /** The same before one more is added. */
    long beforeOneMore(MemberState peer) {
        var known = counts.get(peer);
        if (known == null || System.nanoTime() - known.at() > FRESH || known.waiting() >= most) {
            known = new Count(of(peer), System.nanoTime());
            counts.put(peer, known);
        }
        counts.computeIfPresent(peer, (same, count) -> count.withOneMore());
        return known.waiting();
    }
}
