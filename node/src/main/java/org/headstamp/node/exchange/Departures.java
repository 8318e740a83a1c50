package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.NodeClock;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** Sends to peers what is due to them. */
@Singleton
class Departures {
    private static final Logger LOG = Logger.getLogger(Departures.class);

    private final Settlements settlements;
    private final Enquiries enquiries;
    private final Answers answers;
    private final ExchangePeer peers;
    private final NodeClock clock;
    private final Map<MemberState, Departure> running = new ConcurrentHashMap<>();
    private final OwnClaims claims = new OwnClaims();

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
        while (!claims.isEnded() && enquiries.next(peer)) {
            // one message each
        }
        var claimer = clock.newUuid();
        if (!claims.open(claimer, peer)) {
            return End.DONE;
        }
        try {
            return sendDue(peer, claimer);
        } finally {
            close(claimer, peer);
        }
    }

    private End sendDue(MemberState peer, UUID claimer) throws InterruptedException {
        var due = settlements.claim(peer, claimer, clock.now(), Window.ALL);
        var end = due.isEmpty() ? Optional.of(End.DONE) : Optional.<End>empty();
        while (end.isEmpty()) {
            try (var delivery = peers.open(peer)) {
                var departure = begin(peer, claimer);
                due = departure.run(delivery, due);
                end = end(departure, delivery, due);
            } catch (PeerUnreachableException e) {
                lost(due, e);
                end = Optional.of(End.BROKEN);
            } finally {
                running.remove(peer);
            }
        }
        return end.get();
    }

    private Departure begin(MemberState peer, UUID claimer) {
        var departure = new Departure(peer, claimer, settlements, answers, clock);
        running.put(peer, departure);
        if (claims.isEnded()) {
            departure.end();
        }
        return departure;
    }

    /**
     * Sends to a peer, on a way that it opened, until nothing is due.
     *
     * @return whether that way can be used further
     */
    boolean sendDue(MemberState peer, Delivery delivery) throws InterruptedException {
        var claimer = clock.newUuid();
        if (!claims.open(claimer, peer)) {
            return false;
        }
        try {
            var due = settlements.claim(peer, claimer, clock.now(), Window.ALL);
            return (due.isEmpty() || send(begin(peer, claimer), peer, delivery, due)) && !claims.isEnded();
        } finally {
            close(claimer, peer);
        }
    }

    private boolean send(Departure departure, MemberState peer, Delivery delivery, List<OutboxRow> due)
            throws InterruptedException {
        try {
            var left = departure.run(delivery, due);
            if (!left.isEmpty()) {
                lost(left, departure.failure());
            }
            return left.isEmpty() && !departure.hasFailed();
        } finally {
            running.remove(peer, departure);
        }
    }

    /** What was open before may have ended unseen, so there is a second try; the peer knows repeats. */
    private Optional<End> end(Departure departure, Delivery delivery, List<OutboxRow> left) {
        if (left.isEmpty()) {
            return Optional.of(departure.hasFailed() ? End.BROKEN : End.DONE);
        }
        if (delivery.isUsed() && !departure.isPutOff() && !claims.isEnded()) {
            return Optional.empty();
        }
        lost(left, departure.failure());
        return Optional.of(End.BROKEN);
    }

    /** At the end nobody is to wait on: what is left is given back with its claim. */
    private void lost(List<OutboxRow> left, PeerUnreachableException why) {
        if (!claims.isEnded()) {
            answers.lost(left, why);
        }
    }

    private void close(UUID claimer, MemberState peer) {
        if (claims.isEnded()) {
            giveBack(claimer, peer);
        }
        claims.close(claimer);
    }

    /**
     * Sends nothing more. What is under way may still be answered for a while; what is not is given back, so that another
     * replica, or this one after its start, sends it at once.
     */
    void endAll(Duration finishing) throws InterruptedException {
        claims.end();
        running.values().forEach(Departure::end);
        var left = claims.awaitClosed(finishing);
        if (!left.isEmpty()) {
            LOG.warnf("%s did not answer all that was under way; it is sent again", left.values());
        }
        left.forEach(this::giveBack);
    }

    private void giveBack(UUID claimer, MemberState peer) {
        try {
            settlements.giveBack(peer, claimer);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Claims of messages to %s could not be given back; they lapse by themselves", peer);
        }
    }

    /** There may be more to send to a peer: tells whoever sends to it now. */
    void nudge(MemberState peer) {
        var departure = running.get(peer);
        if (departure != null) {
            departure.nudge();
        }
    }
}
