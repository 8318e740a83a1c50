package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Verifies what peers said to messages of ours, and writes down what came of it. */
@Singleton
class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final Settlements settlements;
    private final ReceiptVerifier verifier;
    private final InstantSource clock;
    private final Pauses pauses;

    Answers(Settlements settlements, ReceiptVerifier verifier, InstantSource clock, Pauses pauses) {
        this.settlements = settlements;
        this.verifier = verifier;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * One answer to some messages.
     *
     * @param rows to one peer, at least one
     */
    void take(List<OutboxRow> rows, EnvelopeReply reply) {
        switch (reply) {
            case EnvelopeReply.Receipted(var receipt) -> settle(rows, receipt);
            case EnvelopeReply.NotNow later -> postpone(rows, FailedAttempt.of(later), later.retryAfter());
            case EnvelopeReply.Refused refused -> postpone(rows, FailedAttempt.of(refused), null);
            case EnvelopeReply.Overloaded(var retryAfter) -> postpone(rows, FailedAttempt.overloaded(), retryAfter);
        }
    }

    /** No answer was had: whether the peer took them is not known. */
    void lost(List<OutboxRow> rows, PeerUnreachableException why) {
        var retryAfter = why.retryAfter();
        postpone(rows, retryAfter == null ? FailedAttempt.of(why) : FailedAttempt.overloaded(), retryAfter);
    }

    private void settle(List<OutboxRow> rows, SealedReceipt receipt) {
        var peer = rows.getFirst().peerState();
        try {
            var verified = verifier.verify(receipt, peer, clock.instant());
            var settled = new ArrayList<Settlements.Receipted>();
            for (var row : rows) {
                verified.entry(new Digests(row.content(), row.seal()))
                        .ifPresentOrElse(
                                entry -> settled.add(new Settlements.Receipted(row, entry)),
                                () -> doubt(
                                        List.of(row),
                                        peer,
                                        new VerificationException(
                                                Reason.MALFORMED, "it says nothing about content " + row.content())));
            }
            settle(settled, verified);
        } catch (VerificationException e) {
            doubt(rows, peer, e);
        }
    }

    /** One message whose feature fails holds up no other: it is sent again when its claim lapses. */
    private void settle(List<Settlements.Receipted> settled, VerifiedReceipt receipt) {
        try {
            settlements.settle(settled, receipt, clock.instant());
        } catch (RuntimeException e) {
            if (settled.size() > 1) {
                LOG.warnf(e, "%d messages could not be settled at once; they are settled one by one", settled.size());
                settled.forEach(one -> settleAlone(one, receipt));
            } else if (LostRace.isWhy(e)) {
                settled.forEach(one -> settleAlone(one, receipt));
            } else {
                settled.forEach(one -> giveUp(one, e));
            }
        }
    }

    private void settleAlone(Settlements.Receipted one, VerifiedReceipt receipt) {
        try {
            settlements.settle(List.of(one), receipt, clock.instant());
        } catch (RuntimeException e) {
            giveUp(one, e);
        }
    }

    private static void giveUp(Settlements.Receipted one, RuntimeException why) {
        LOG.errorf(why, "Message %s could not be settled; it is sent again when its claim lapses", one.row().messageId);
    }

    private void doubt(List<OutboxRow> rows, MemberState peer, VerificationException why) {
        LOG.warnf("A receipt of %s does not hold: %s", peer, why.getMessage());
        postpone(rows, FailedAttempt.of(why), null);
    }

    private void postpone(List<OutboxRow> rows, FailedAttempt failed, @Nullable Duration retryAfter) {
        int attempts = rows.stream().mapToInt(row -> row.attempts).max().orElse(1);
        settlements.postpone(
                rows.stream().map(row -> row.messageId).toList(),
                failed,
                clock.instant().plus(pauses.atLeast(retryAfter, attempts)));
    }
}
