package org.headstamp.node.exchange;

import java.util.Map;
import java.util.Optional;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** A receipt that holds: only its verifier makes one. It may cover messages about which nobody asked. */
final class VerifiedReceipt {
    private final SealedReceipt sealed;
    private final Map<Digests, ReceiptEntry> entries;

    VerifiedReceipt(SealedReceipt sealed, Map<Digests, ReceiptEntry> entries) {
        this.sealed = sealed;
        this.entries = Map.copyOf(entries);
    }

    SealedReceipt sealed() {
        return sealed;
    }

    /** What it says about an envelope, if anything. */
    Optional<ReceiptEntry> entry(Digests digests) {
        return Optional.ofNullable(entries.get(digests));
    }
}
