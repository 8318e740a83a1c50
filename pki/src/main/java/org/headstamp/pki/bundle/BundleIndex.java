package org.headstamp.pki.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Message;

/** What stands in a bundle and in which file of it, for the page that people read. */
public record BundleIndex(BundleCover cover, List<Letter> messages, List<Piece> evidence) {
    public BundleIndex {
        messages = List.copyOf(messages);
        evidence = List.copyOf(evidence);
    }

    /**
     * A message and what proves it.
     *
     * @param file its exact bytes
     * @param sealFile the seal over them
     * @param receipt empty if the bundle has none
     */
    public record Letter(
            String file, String sealFile, Message message, Sha256 content, Sha256 seal, Optional<Receipted> receipt) {}

    /** That a State received a message. */
    public record Receipted(String file, MemberState by, Instant at) {}

    /**
     * What did not come in time, or overrules that.
     *
     * @param message digest of the content of the message that it names
     */
    public record Piece(
            String file, MemberState from, MemberState about, Sha256 message, EvidenceStatement statement) {}

    static BundleIndex of(
            BundleCover cover,
            List<BundledMessage> messages,
            List<BundledReceipt> receipts,
            List<BundledEvidence> evidence) {
        return new BundleIndex(
                cover,
                messages.stream().map(message -> letter(message, receipts)).toList(),
                evidence.stream().map(BundleIndex::piece).toList());
    }

    private static Letter letter(BundledMessage message, List<BundledReceipt> receipts) {
        return new Letter(
                message.path().text(),
                message.path().with(".bin", ".p7s").text(),
                message.message(),
                message.content(),
                message.seal(),
                receipts.stream()
                        .filter(receipt -> receipt.quotes(message))
                        .findFirst()
                        .map(receipt -> new Receipted(receipt.path().text(), receipt.from(), receipt.issuedAt())));
    }

    private static Piece piece(BundledEvidence piece) {
        return new Piece(piece.path().text(), piece.from(), piece.to(), piece.message(), piece.statement());
    }
}
