package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** Asks for receipts of messages that expired without one: they are not sent any more, but the receipt may be lost. */
@Singleton
class Enquiries {
    private static final Logger LOG = Logger.getLogger(Enquiries.class);

    private final Settlements settlements;
    private final Answers answers;
    private final ExchangePeer peers;
    private final InstantSource clock;

    Enquiries(Settlements settlements, Answers answers, ExchangePeer peers, InstantSource clock) {
        this.settlements = settlements;
        this.answers = answers;
        this.peers = peers;
        this.clock = clock;
    }

    /** Asks after the next expired message to a peer; false when none is due. */
    boolean next(MemberState peer) {
        var claimed = settlements.claimExpired(peer, clock.instant());
        claimed.ifPresent(this::enquire);
        return claimed.isPresent();
    }

    private void enquire(OutboxRow row) {
        try {
            var receipt = peers.receipt(row.peerState(), row.content(), row.seal());
            if (receipt.isPresent()) {
                answers.take(List.of(row), new EnvelopeReply.Receipted(receipt.get()));
                return;
            }
        } catch (PeerUnreachableException e) {
            LOG.debugf(e, "No receipt of %s to be had", row.messageId);
        }
        settlements.expire(row.messageId, clock.instant());
    }
}
