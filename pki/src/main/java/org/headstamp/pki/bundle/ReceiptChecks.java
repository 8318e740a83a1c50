package org.headstamp.pki.bundle;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.bundle.BundlePath.Folder;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;

/** Whether each receipt is sealed by the State that issued it, and about which messages of the bundle it speaks. */
record ReceiptChecks(BundleArchive archive, BundleCover cover, SealChecks seals, Findings findings) {

    void run(List<BundledMessage> messages, Set<Sha256> provenLeaves) throws IOException {
        for (var path : archive.paths(Folder.RECEIPTS, ".bin").toList()) {
            findings.check(path, () -> {
                var content = archive.read(path);
                var receipt = new BundledReceipt(path, StrictWire.parse(content, Receipt.parser()));
                if (!receipt.receipt().getFederation().equals(cover.federation())) {
                    throw new VerificationException(Reason.WRONG_FEDERATION, "it belongs to another federation");
                }
                var sealed = seals.check(
                        SealKind.RECEIPT,
                        content,
                        archive.read(path.with(".bin", ".p7s")),
                        receipt.from(),
                        receipt.issuedAt());
                return "receipt to " + receipt.to() + ", " + sealed + "; " + about(receipt, messages, provenLeaves);
            });
        }
    }

    /** A receipt may cover envelopes of other cases too; one at least has to be of this bundle. */
    private String about(BundledReceipt receipt, List<BundledMessage> messages, Set<Sha256> provenLeaves)
            throws VerificationException {
        var said = new StringBuilder();
        for (var entry : receipt.receipt().getEntriesList()) {
            for (var message : messages) {
                if (BundledReceipt.isAbout(entry, message)) {
                    requireParties(receipt, message);
                    requireLogged(receipt, entry, provenLeaves);
                    said.append(said.isEmpty() ? "" : ", ")
                            .append(verdict(entry))
                            .append(' ')
                            .append(message.path().name());
                }
            }
        }
        if (said.isEmpty()) {
            throw new VerificationException(Reason.BAD_SIGNATURE, "it quotes no message of this bundle");
        }
        return said.toString();
    }

    private static void requireParties(BundledReceipt receipt, BundledMessage message) throws VerificationException {
        if (!receipt.from().equals(message.to()) || !receipt.to().equals(message.from())) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE, "it is not by the addressee of " + message.path() + " for its sender");
        }
    }

    /** Only the exporting State's own log is in the bundle; other States keep theirs to themselves. */
    private void requireLogged(BundledReceipt receipt, ReceiptEntry entry, Set<Sha256> provenLeaves)
            throws VerificationException {
        if (receipt.from().equals(cover.exportedBy()) && !provenLeaves.contains(new Sha256(entry.getLeafHash()))) {
            throw new VerificationException(
                    Reason.PROOF_INVALID, "the bundle does not prove the log entry that it quotes");
        }
    }

    private static String verdict(ReceiptEntry entry) {
        return switch (entry.getVerdictCase()) {
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected (" + entry.getRejected().getCode().name().toLowerCase(Locale.ROOT) + ")";
            case VERDICT_NOT_SET -> "received";
        };
    }
}
