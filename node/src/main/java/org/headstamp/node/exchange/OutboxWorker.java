package org.headstamp.node.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** Sends what is due, each peer on a thread of its own, so that a slow peer holds up nobody else. */
@Singleton
class OutboxWorker {
    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Settlements settlements;
    private final PeerSender sender;
    private final OutboxBell bell;
    private final InstantSource clock;
    private final ExchangeConfig config;
    private final Set<MemberState> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    OutboxWorker(
            Settlements settlements, PeerSender sender, OutboxBell bell, InstantSource clock, ExchangeConfig config) {
        this.settlements = settlements;
        this.sender = sender;
        this.bell = bell;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.workers()) {
            Thread.ofVirtual().name("outbox").start(this::look);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        bell.ring();
    }

    private void look() {
        while (!stopping) {
            try {
                bell.await(LOOK);
                settlements.duePeers(clock.instant()).stream()
                        .filter(busy::add)
                        .forEach(peer ->
                                Thread.ofVirtual().name("outbox-" + peer).start(() -> send(peer)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database may be away for a while; the worker outlives that.
                LOG.error("Looking for messages to send failed; trying again", e);
            }
        }
    }

    private void send(MemberState peer) {
        try {
            while (!stopping && sender.sendNext(peer)) {
                LOG.debugf("Sent to %s", peer);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sending to %s failed; trying again when its claim lapses", peer);
        } finally {
            busy.remove(peer);
        }
    }
}
