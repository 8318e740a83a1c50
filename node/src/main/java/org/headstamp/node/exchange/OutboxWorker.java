package org.headstamp.node.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** Sends what is due, each peer on a thread of its own, so that a slow peer holds up nobody else. */
@Singleton
class OutboxWorker {
    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int FIRST = 100;
    private static final Duration FINISHING = Duration.ofSeconds(3);

    private final PeerTurns turns;
    private final Serving serving;
    private final Departures departures;
    private final OutboxBell bell;
    private final ExchangeConfig config;
    private final Set<MemberState> busy = ConcurrentHashMap.newKeySet();
    private final Set<MemberState> nudged = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    OutboxWorker(PeerTurns turns, Serving serving, Departures departures, OutboxBell bell, ExchangeConfig config) {
        this.turns = turns;
        this.serving = serving;
        this.departures = departures;
        this.bell = bell;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.workers()) {
            Thread.ofVirtual().name("outbox").start(this::look);
        }
    }

    /** Before the connections end. */
    void stop(@Observes @jakarta.annotation.Priority(FIRST) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.ring();
        departures.endAll(FINISHING);
    }

    private void look() {
        var looks = new Pace();
        while (!stopping) {
            try {
                bell.await(LOOK);
                looks.keep();
                turns.due().forEach(this::sendOrNudge);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database may be away for a while; the worker outlives that.
                LOG.error("Looking for messages to send failed; trying again", e);
            }
        }
    }

    private void sendOrNudge(MemberState peer) {
        if (serving.isServed(peer)) {
            departures.nudge(peer);
            return;
        }
        if (!stopping && busy.add(peer)) {
            Thread.ofVirtual().name("outbox-" + peer).start(() -> send(peer));
        } else {
            nudged.add(peer);
            departures.nudge(peer);
        }
    }

    private void send(MemberState peer) {
        try {
            turns.ended(peer, departures.sendDue(peer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sending to %s failed; trying again when its claims lapse", peer);
        } finally {
            busy.remove(peer);
            if (nudged.remove(peer)) {
                bell.ring();
            }
        }
    }
}
