package org.headstamp.pki.bundle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.pki.Sha256;

/** The page that tells an outsider what a bundle is and how to verify it with other people's tools. */
record ReadMe(
        BundleCover cover,
        List<BundledMessage> messages,
        List<BundledReceipt> receipts,
        List<BundledEvidence> evidence,
        List<BundlePath> attachments) {

    String text() {
        return """
                Evidence bundle of case %s
                Federation %s, exported by %s at %s
                %s
                messages/     what one State sent to another: the exact bytes (.bin, protobuf) and the seal (.p7s, CMS)
                receipts/     what the receiving node confirmed, sealed in the same way
                evidence/     what a State did not receive or hear in time, and what overrules it, sealed in the same way
                roots/        root certificates of the members, as the trust list gives them
                crls/         revocation lists by which the seals are judged
                trust-lists/  versions of the federation's trust list, signed by its key holders
                log/          the checkpoint of %s's log, entries of the log (.entry) and their proofs (.tlog-proof)
                attachments/  files that belong to messages, named by their SHA-256
                manifest.json SHA-256 of every file; manifest.p7s is the seal of %s over it
                case.html     the case for reading; it proves nothing by itself

                To verify everything at once, with a trust list that you have from a source that you trust:

                headstamp-pki bundle verify BUNDLE.zip --trust-list TRUST-LIST

                To verify single seals with OpenSSL, unpack the bundle and run in its folder:

                %s
                %sCompare the certificates in roots/ with a trust list from a source that you trust: a seal only proves
                something if the root behind it is the State's.
                """.formatted(
                        cover.caseId(),
                        cover.federation(),
                        cover.exportedBy(),
                        cover.exportedAt(),
                        exercise(),
                        cover.exportedBy(),
                        cover.exportedBy(),
                        commands().map(command -> command.text() + "\n").collect(Collectors.joining()),
                        ofAttachments());
    }

    /** A message is sealed with the digests of its files, and each file is called by its own. */
    private String ofAttachments() {
        if (attachments.isEmpty()) {
            return "";
        }
        return """
                To verify the attachments, whose SHA-256 these are, run in the same folder:

                grep '^[0-9a-f]\\{64\\}  attachments/' README.txt | sha256sum -c

                %s
                To see that a sealed message names one, which prints 1:

                %s
                """.formatted(
                attachments.stream()
                        .map(path -> path.name() + "  " + path + "\n")
                        .collect(Collectors.joining()),
                messages.stream()
                        .flatMap(message -> message.attachments().stream().map(digest -> naming(message, digest)))
                        .collect(Collectors.joining()));
    }

    private static String naming(BundledMessage message, Sha256 digest) {
        return "od -An -v -tx1 %s | tr -d ' \\n' | grep -c %s\n".formatted(message.path(), digest.hex());
    }

    private String exercise() {
        return messages.stream().anyMatch(BundledMessage::testOnly)
                ? "This is an exercise: all facts are invented.\n"
                : "";
    }

    private Stream<OpenSslCommand> commands() {
        var ofMessages = messages.stream()
                .map(message -> new OpenSslCommand(
                        message.path(), message.path().with(".bin", ".p7s"), message.from(), message.sealedAt()));
        var ofReceipts = receipts.stream()
                .map(receipt -> new OpenSslCommand(
                        receipt.path(), receipt.path().with(".bin", ".p7s"), receipt.from(), receipt.issuedAt()));
        var ofEvidence = evidence.stream()
                .map(piece -> new OpenSslCommand(
                        piece.path(), piece.path().with(".bin", ".p7s"), piece.from(), piece.sealedAt()));
        var ofManifest = new OpenSslCommand(
                BundlePath.MANIFEST, BundlePath.MANIFEST_SEAL, cover.exportedBy(), cover.exportedAt());
        return Stream.of(ofMessages, ofReceipts, ofEvidence, Stream.of(ofManifest))
                .flatMap(commands -> commands);
    }
}
