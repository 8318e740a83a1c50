package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Verifies what peers give as receipts. */
@Singleton
class ReceiptVerifier {
    private final PeerSeals seals;

    ReceiptVerifier(PeerSeals seals) {
        this.seals = seals;
    }

    /** The entry about our envelope in a receipt that holds. */
    ReceiptEntry verify(SealedReceipt sealed, MemberState peer, Digests digests, Instant now)
            throws VerificationException {
        // 1. the peer sealed a receipt, and its seal was good when made and is good now
        var opened = seals.open(SealKind.RECEIPT, sealed.getContent(), sealed.getSeal(), peer, Receipt.parser(), now);
        var receipt = opened.content();
        // 2. it is between the peer and us, in our federation
        seals.requireParties(receipt.getFederation(), receipt.getFrom(), receipt.getTo(), peer);
        // 3. the seal was made when it says
        PeerSeals.requireEqual(
                HeaderWire.fromWire(receipt.getIssuedAt()), opened.signedAt(), "the signing time of the receipt");
        // 4. it is about this envelope
        return receipt.getEntriesList().stream()
                .filter(entry ->
                        entry.getContentSha256().equals(digests.content().bytes())
                                && entry.getSealSha256().equals(digests.seal().bytes()))
                .findFirst()
                .orElseThrow(() -> new VerificationException(
                        Reason.MALFORMED, "the receipt says nothing about content " + digests.content()));
    }
}
