package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.NodeClock;
import org.headstamp.pki.MemberState;

/** Which peers are to be called. One that does not answer is left in peace for a while: all that is queued would meet the same. */
@Singleton
class PeerTurns {
    private static final Duration BETWEEN_RETURNS = Duration.ofSeconds(1);

    private final Settlements settlements;
    private final Pauses pauses;
    private final OutboxBell bell;
    private final NodeClock clock;
    private final Map<MemberState, Pause> paused = new ConcurrentHashMap<>();
    private final Map<MemberState, Instant> returned = new ConcurrentHashMap<>();

    private record Pause(int failures, Instant until) {}

    PeerTurns(Settlements settlements, Pauses pauses, OutboxBell bell, NodeClock clock) {
        this.settlements = settlements;
        this.pauses = pauses;
        this.bell = bell;
        this.clock = clock;
    }

    /** Peers to which something is due and which may be called. */
    List<MemberState> due() {
        var now = clock.now();
        return settlements.duePeers(now).stream()
                .filter(peer -> !isPaused(peer, now))
                .toList();
    }

    private boolean isPaused(MemberState peer, Instant now) {
        var pause = paused.get(peer);
        return pause != null && pause.until().isAfter(now);
    }

    /** How the last call of a peer ended. */
    void ended(MemberState peer, Departures.End end) {
        switch (end) {
            case DONE -> paused.remove(peer);
            case BROKEN ->
                paused.compute(peer, (same, before) -> {
                    int failures = before == null ? 1 : before.failures() + 1;
                    return new Pause(failures, clock.now().plus(pauses.after(failures)));
                });
        }
    }

    /** A peer called us: there is no reason to wait on before what is queued for it is tried again. */
    void isBack(MemberState peer) {
        var now = clock.now();
        var before = returned.put(peer, now);
        if (before == null || before.plus(BETWEEN_RETURNS).isBefore(now)) {
            paused.remove(peer);
            settlements.retryNow(peer, now);
            bell.ring();
        }
    }
}
