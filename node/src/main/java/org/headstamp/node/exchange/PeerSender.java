package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jboss.logging.Logger;

/** Carries one message of ours a step further: claims it, speaks with the peer, writes down what came of it. */
@Singleton
class PeerSender {
    private static final Logger LOG = Logger.getLogger(PeerSender.class);

    private final Settlements settlements;
    private final ReceiptVerifier verifier;
    private final ExchangePeer peers;
    private final InstantSource clock;
    private final Pauses pauses;

    PeerSender(
            Settlements settlements, ReceiptVerifier verifier, ExchangePeer peers, InstantSource clock, Pauses pauses) {
        this.settlements = settlements;
        this.verifier = verifier;
        this.peers = peers;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** One step with the most urgent due message; false when nothing is due to this peer. */
    boolean sendNext(MemberState peer) {
        var now = clock.instant();
        var claimed = settlements.claim(peer, now);
        claimed.ifPresent(row -> {
            if (row.expiresAt.isBefore(now)) {
                enquire(row);
            } else {
                deliver(row);
            }
        });
        return claimed.isPresent();
    }

    private void deliver(OutboxRow row) {
        try {
            switch (peers.deliver(row.peerState(), ByteString.copyFrom(row.envelope))) {
                case EnvelopeReply.Receipted(var receipt) -> settle(row, receipt);
                case EnvelopeReply.NotNow later ->
                    postpone(row, FailedAttempt.of(later), pauses.atLeast(later.retryAfter(), row.attempts));
                case EnvelopeReply.Refused refused ->
                    postpone(row, FailedAttempt.of(refused), pauses.after(row.attempts));
                case EnvelopeReply.Overloaded(var retryAfter) ->
                    postpone(row, FailedAttempt.overloaded(), pauses.atLeast(retryAfter, row.attempts));
            }
        } catch (PeerUnreachableException e) {
            postpone(row, FailedAttempt.of(e), pauses.after(row.attempts));
        }
    }

    /** An expired message is not sent any more, but its receipt may have been lost. */
    private void enquire(OutboxRow row) {
        try {
            var receipt = peers.receipt(row.peerState(), row.content(), row.seal());
            if (receipt.isPresent()) {
                settle(row, receipt.get());
                return;
            }
        } catch (PeerUnreachableException e) {
            LOG.debugf(e, "No receipt of %s to be had", row.messageId);
        }
        settlements.expire(row.messageId, clock.instant());
    }

    private void settle(OutboxRow row, SealedReceipt receipt) {
        var now = clock.instant();
        try {
            var entry = verifier.verify(receipt, row.peerState(), new Digests(row.content(), row.seal()), now);
            settlements.settle(row.messageId, receipt, entry, now);
        } catch (VerificationException e) {
            LOG.warnf("The receipt of %s for %s does not hold: %s", row.peer, row.messageId, e.getMessage());
            postpone(row, FailedAttempt.of(e), pauses.after(row.attempts));
        }
    }

    private void postpone(OutboxRow row, FailedAttempt failed, Duration pause) {
        Instant next = clock.instant().plus(pause);
        settlements.postpone(row.messageId, failed, next);
    }
}
