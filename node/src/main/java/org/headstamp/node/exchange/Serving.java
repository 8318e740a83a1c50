package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** Sends to peers that called to collect what waits for them, as long as their calls last. */
@Singleton
public class Serving {
    private static final Logger LOG = Logger.getLogger(Serving.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final PeerTurns turns;
    private final Departures departures;
    private final OutboxBell bell;
    private final Map<MemberState, Integer> served = new ConcurrentHashMap<>();

    Serving(PeerTurns turns, Departures departures, OutboxBell bell) {
        this.turns = turns;
        this.departures = departures;
        this.bell = bell;
    }

    /** A peer called us: there is no reason to wait on before what is queued for it is tried again. */
    public void isBack(MemberState peer) {
        turns.isBack(peer);
    }

    /** Begins to send on a call of a peer, until that ends. Any number of its calls may be open. */
    public void serve(MemberState peer, Delivery delivery, BooleanSupplier hasEnded) {
        isBack(peer);
        Thread.ofVirtual().name("serving-" + peer).start(() -> send(peer, delivery, hasEnded));
    }

    private void send(MemberState peer, Delivery delivery, BooleanSupplier hasEnded) {
        var heard = bell.join();
        served.merge(peer, 1, Integer::sum);
        try (delivery) {
            boolean goesOn = true;
            while (goesOn && !hasEnded.getAsBoolean()) {
                goesOn = departures.sendDue(peer, delivery);
                heard.await(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sending to %s, which collects, failed; it calls again", peer);
        } finally {
            served.computeIfPresent(peer, (same, calls) -> calls == 1 ? null : calls - 1);
            bell.leave(heard);
        }
    }

    /** Whether a peer collects, so that it need not be called. */
    boolean isServed(MemberState peer) {
        return served.containsKey(peer);
    }
}
