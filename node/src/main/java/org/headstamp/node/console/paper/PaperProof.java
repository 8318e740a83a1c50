package org.headstamp.node.console.paper;

import java.util.Optional;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.bundle.BundleIndex;
import org.headstamp.pki.bundle.BundleIndex.Receipted;
import org.jspecify.annotations.Nullable;

/**
 * What proves a message.
 *
 * @param file of a bundle with its exact bytes, empty outside of a bundle
 * @param sealFile of a bundle with its seal, empty outside of a bundle
 * @param receipt null if none was seen
 */
record PaperProof(
        Sha256 content,
        Sha256 seal,
        String file,
        String sealFile,
        @Nullable Receipted receipt) {
    /** Who accepted it and when, in words; empty if no receipt was seen. */
    public String accepted(Say say) {
        return receipt == null ? "" : say.text("paper.accepted", say.state(receipt.by()), say.time(receipt.at()));
    }

    /** File of a bundle with the receipt, empty outside of a bundle. */
    public String receiptFile() {
        return receipt == null ? "" : receipt.file();
    }

    static PaperProof of(BundleIndex.Letter letter) {
        return new PaperProof(
                letter.content(),
                letter.seal(),
                letter.file(),
                letter.sealFile(),
                letter.receipt().orElse(null));
    }

    static PaperProof of(StoredMessage stored, Optional<Receipted> receipt) {
        return new PaperProof(stored.content(), stored.seal(), "", "", receipt.orElse(null));
    }
}
