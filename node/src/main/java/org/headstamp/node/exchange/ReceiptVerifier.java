package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Verifies what peers give as receipts. */
@Singleton
class ReceiptVerifier {
    private final Federation federation;

    ReceiptVerifier(Federation federation) {
        this.federation = federation;
    }

    /** The entry about our envelope in a receipt that holds. */
    ReceiptEntry verify(SealedReceipt sealed, MemberState peer, Digests digests, Instant now)
            throws VerificationException {
        // 1. the seal verifies over the exact bytes, and is one of a receipt
        var seal = SealVerifier.verify(SealKind.RECEIPT, sealed.getContent(), sealed.getSeal());
        // 2. it is the peer's, and was good when made and is good now
        var trust = federation.trust();
        requireEqual(peer, trust.identify(seal.path()), "the member that sealed");
        var unused = trust.validate(seal.path(), Usage.SEAL, seal.signingTime());
        unused = trust.validate(seal.path(), Usage.SEAL, now);
        // 3. it is a receipt by the rules of the schema
        var receipt = StrictWire.parse(sealed.getContent(), Receipt.parser());
        // 4. it is between the peer and us, in our federation
        requireEqual(federation.name(), receipt.getFederation(), "the federation");
        requireEqual(peer.alpha2(), receipt.getFrom(), "the receiver");
        requireEqual(federation.self().alpha2(), receipt.getTo(), "the sender");
        // 5. the seal was made when it says
        requireEqual(HeaderWire.fromWire(receipt.getIssuedAt()), seal.signingTime(), "the signing time");
        // 6. it is about this envelope
        return receipt.getEntriesList().stream()
                .filter(entry ->
                        entry.getContentSha256().equals(digests.content().bytes())
                                && entry.getSealSha256().equals(digests.seal().bytes()))
                .findFirst()
                .orElseThrow(() -> new VerificationException(
                        Reason.MALFORMED, "the receipt says nothing about content " + digests.content()));
    }

    private static void requireEqual(Object expected, Object found, String what) throws VerificationException {
        if (!expected.equals(found)) {
            throw new VerificationException(
                    Reason.MALFORMED, what + " of the receipt is " + found + ", not " + expected);
        }
    }
}
