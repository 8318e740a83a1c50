package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
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

    /** That a peer sealed it for us, while its seal was good. */
    VerifiedReceipt verify(SealedReceipt sealed, MemberState peer, Instant now) throws VerificationException {
        // 1. the peer sealed a receipt, and its seal was good when made and is good now
        var opened = seals.open(SealKind.RECEIPT, sealed.getContent(), sealed.getSeal(), peer, Receipt.parser(), now);
        var receipt = opened.content();
        // 2. it is between the peer and us, in our federation
        seals.requireParties(receipt.getFederation(), receipt.getFrom(), receipt.getTo(), peer);
        // 3. the seal was made when it says
        PeerSeals.requireEqual(
                HeaderWire.fromWire(receipt.getIssuedAt()), opened.signedAt(), "the signing time of the receipt");
        // 4. it says one thing about each envelope
        var entries = new HashMap<Digests, ReceiptEntry>();
        for (var entry : receipt.getEntriesList()) {
            var digests = new Digests(new Sha256(entry.getContentSha256()), new Sha256(entry.getSealSha256()));
            if (entries.put(digests, entry) != null) {
                throw new VerificationException(
                        Reason.MALFORMED, "the receipt has two entries about content " + digests.content());
            }
        }
        return new VerifiedReceipt(sealed, entries);
    }
}
