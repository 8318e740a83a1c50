package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.NodeClock;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/**
 * Sends what is due to one peer, as long as anything is: envelopes go ahead as far as the window allows, and a second
 * thread settles what is answered.
 */
final class Departure {
    private static final Logger LOG = Logger.getLogger(Departure.class);

    private final MemberState peer;
    private final UUID claimer;
    private final Settlements settlements;
    private final Answers answers;
    private final NodeClock clock;
    private final Window window = new Window();
    private final Pace claims = new Pace();

    Departure(MemberState peer, UUID claimer, Settlements settlements, Answers answers, NodeClock clock) {
        this.peer = peer;
        this.claimer = claimer;
        this.settlements = settlements;
        this.answers = answers;
        this.clock = clock;
    }

    /** Sends nothing more. */
    void end() {
        window.end();
    }

    /** There may be more to send. */
    void nudge() {
        window.nudge();
    }

    /**
     * Sends these and what follows them.
     *
     * @return what was claimed and not answered, oldest first; empty if it ended well
     */
    List<OutboxRow> run(Delivery delivery, List<OutboxRow> first) throws InterruptedException {
        var reader = Thread.ofVirtual().name("answers-" + peer).start(() -> read(delivery));
        try {
            send(delivery, first);
        } catch (PeerUnreachableException e) {
            // The reader learns more of why it ended, if there is more to learn.
            LOG.debugf(e, "Nothing more can be sent to %s", peer);
            window.end();
        } finally {
            window.end();
            reader.join();
        }
        return window.left();
    }

    private void send(Delivery delivery, List<OutboxRow> first) throws PeerUnreachableException, InterruptedException {
        var due = first;
        while (!due.isEmpty()) {
            due.forEach(window::sent);
            for (var row : due) {
                delivery.send(ByteString.copyFrom(row.envelope));
            }
            due = next();
        }
    }

    private List<OutboxRow> next() throws InterruptedException {
        for (var room = window.awaitRoom(); room.isPresent(); room = window.awaitRoom()) {
            claims.keep();
            var due = settlements.claim(peer, claimer, clock.now(), room.get());
            if (!due.isEmpty() || !window.awaitNews()) {
                return due;
            }
        }
        return List.of();
    }

    private void read(Delivery delivery) {
        try {
            while (window.awaitSent()) {
                var answer = delivery.next();
                var rows = window.answered(answer.envelopes());
                if (rows.isEmpty()) {
                    throw new PeerUnreachableException(peer, "it answers more than it was sent");
                }
                answers.take(rows, answer.reply());
            }
        } catch (PeerUnreachableException e) {
            window.fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            window.fail(new PeerUnreachableException(peer, "interrupted while waiting for it", e));
        } catch (RuntimeException e) {
            LOG.errorf(e, "An answer of %s could not be kept; what it answers is sent again", peer);
            window.fail(new PeerUnreachableException(peer, "its answer could not be kept here", e));
        }
    }

    /** Whether it ended before its time, with something left or not. */
    boolean hasFailed() {
        return window.failure() != null;
    }

    /** Whether the peer said that it has too much to do. */
    boolean isPutOff() {
        return failure().retryAfter() != null;
    }

    /** Why it ended, where it did not end well. */
    PeerUnreachableException failure() {
        var failure = window.failure();
        return failure == null ? new PeerUnreachableException(peer, "it takes no further envelopes") : failure;
    }
}
