package org.headstamp.pki.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.bundle.BundlePath.Folder;
import org.headstamp.pki.seal.SealKind;

/** Whether each message is sealed by the State that it says it is from. */
record MessageChecks(BundleArchive archive, Manifest manifest, SealChecks seals, Findings findings) {

    private static final String NOT_THERE = "an attachment that it names is not in the bundle";

    /** The messages that parse, whether their seals hold or not. */
    List<BundledMessage> run() throws IOException {
        var messages = new ArrayList<BundledMessage>();
        for (var path : archive.paths(Folder.MESSAGES, ".bin").toList()) {
            findings.check(path, () -> {
                var content = archive.read(path);
                var seal = archive.read(path.with(".bin", ".p7s"));
                var message = BundledMessage.read(path, content, seal);
                messages.add(message);
                requireOwn(message);
                return message.kind() + " to " + message.to() + ", "
                        + seals.check(SealKind.MESSAGE, content, seal, message.from(), message.sealedAt());
            });
        }
        for (var message : messages) {
            checkAttachments(message);
        }
        return messages;
    }

    private void requireOwn(BundledMessage message) throws VerificationException {
        if (!message.message().getFederation().equals(manifest.cover().federation())) {
            throw new VerificationException(
                    Reason.WRONG_FEDERATION,
                    "it belongs to the federation " + message.message().getFederation());
        }
        if (!message.message().getSealedAt().equals(StrictWire.timestamp(message.sealedAt()))) {
            throw new VerificationException(Reason.MALFORMED, "its time of sealing is not in whole seconds");
        }
    }

    private void checkAttachments(BundledMessage message) {
        for (var attachment : message.message().getAttachmentsList()) {
            var digest = attachment.getSha256();
            findings.add(
                    digest.size() == Sha256.LENGTH
                            ? attached(message.path(), new Sha256(digest))
                            : Finding.fails(message.path(), NOT_THERE));
        }
    }

    /** Whether the content of a file has its digest is found with the files. */
    private Finding attached(BundlePath message, Sha256 digest) {
        var why = manifest.leftOut().get(digest);
        if (archive.has(Folder.ATTACHMENTS.file(digest.hex()))) {
            return Finding.holds(message, "it names the attachment " + digest.hex() + ", which is in the bundle");
        }
        return why == null
                ? Finding.fails(message, NOT_THERE)
                : Finding.holds(
                        message,
                        "it names the attachment " + digest.hex() + ", which is not in the bundle: " + why.words());
    }
}
