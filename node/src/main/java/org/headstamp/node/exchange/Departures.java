package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.NodeClock;
import org.headstamp.pki.MemberState;

/** Sends to peers what is due to them. */
@Singleton
class Departures {
    private final Settlements settlements;
    private final Enquiries enquiries;
    private final Answers answers;
    private final ExchangePeer peers;
    private final NodeClock clock;
    private final Map<MemberState, Departure> running = new ConcurrentHashMap<>();
    private volatile boolean isEnding;

    Departures(Settlements settlements, Enquiries enquiries, Answers answers, ExchangePeer peers, NodeClock clock) {
        this.settlements = settlements;
        this.enquiries = enquiries;
        this.answers = answers;
        this.peers = peers;
        this.clock = clock;
    }

    /** How sending to a peer ended. */
    enum End {
        /** Nothing more is due. */
        DONE,
        /** The peer gave no answer, or has no time. */
        BROKEN
    }

    /** Sends to a peer until nothing is due, or the peer answers no more. */
    End sendDue(MemberState peer) throws InterruptedException {
        while (!isEnding && enquiries.next(peer)) {
            // one message each
        }
        var claimer = clock.newUuid();
        var due = settlements.claim(peer, claimer, clock.now(), Window.ALL);
        var end = due.isEmpty() ? Optional.of(End.DONE) : Optional.<End>empty();
        while (end.isEmpty()) {
            try (var delivery = peers.open(peer)) {
                var departure = new Departure(peer, claimer, settlements, answers, clock);
                running.put(peer, departure);
                if (isEnding) {
                    departure.end();
                }
                due = departure.run(delivery, due);
                end = end(departure, delivery, due);
            } catch (PeerUnreachableException e) {
                answers.lost(due, e);
                end = Optional.of(End.BROKEN);
            } finally {
                running.remove(peer);
            }
        }
        return end.get();
    }

    /**
     * Sends to a peer, on a way that it opened, until nothing is due.
     *
     * @return whether that way can be used further
     */
    boolean sendDue(MemberState peer, Delivery delivery) throws InterruptedException {
        var claimer = clock.newUuid();
        var due = settlements.claim(peer, claimer, clock.now(), Window.ALL);
        if (due.isEmpty()) {
            return !isEnding;
        }
        var departure = new Departure(peer, claimer, settlements, answers, clock);
        running.put(peer, departure);
        try {
            var left = departure.run(delivery, due);
            if (!left.isEmpty()) {
                answers.lost(left, departure.failure());
            }
            return left.isEmpty() && !departure.hasFailed() && !isEnding;
        } finally {
            running.remove(peer, departure);
        }
    }

    /** What was open before may have ended unseen, so there is a second try; the peer knows repeats. */
    private Optional<End> end(Departure departure, Delivery delivery, List<OutboxRow> left) {
        if (left.isEmpty()) {
            return Optional.of(departure.hasFailed() ? End.BROKEN : End.DONE);
        }
        if (delivery.isUsed() && !departure.isPutOff()) {
            return Optional.empty();
        }
        answers.lost(left, departure.failure());
        return Optional.of(End.BROKEN);
    }

    /** Sends nothing more; what is under way may still be answered. */
    void endAll() {
        isEnding = true;
        running.values().forEach(Departure::end);
    }

    /** There may be more to send to a peer: tells whoever sends to it now. */
    void nudge(MemberState peer) {
        var departure = running.get(peer);
        if (departure != null) {
            departure.nudge();
        }
    }
}
