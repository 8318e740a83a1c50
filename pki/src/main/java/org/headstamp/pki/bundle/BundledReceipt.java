package org.headstamp.pki.bundle;

import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;

/** A receipt of a bundle; what it says is a claim until its seal was verified. */
record BundledReceipt(BundlePath path, Receipt receipt) {

    MemberState from() {
        return new MemberState(receipt.getFrom());
    }

    MemberState to() {
        return new MemberState(receipt.getTo());
    }

    Instant issuedAt() {
        return Instant.ofEpochSecond(receipt.getIssuedAt().getSeconds());
    }

    boolean quotes(BundledMessage message) {
        return receipt.getEntriesList().stream().anyMatch(entry -> isAbout(entry, message));
    }

    static boolean isAbout(ReceiptEntry entry, BundledMessage message) {
        return new Sha256(entry.getContentSha256()).equals(message.content())
                && new Sha256(entry.getSealSha256()).equals(message.seal());
    }
}
