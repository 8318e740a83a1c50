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
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Whether evidence is sealed by the State that issued it, and agrees with the messages of the bundle. */
record EvidenceChecks(BundleArchive archive, BundleCover cover, SealChecks seals, Findings findings) {

    void run(List<BundledMessage> messages) throws IOException {
        var all = new ArrayList<BundledEvidence>();
        for (var path : archive.paths(Folder.EVIDENCE, ".bin").toList()) {
            findings.check(path, () -> {
                var content = archive.read(path);
                var seal = archive.read(path.with(".bin", ".p7s"));
                var evidence = BundledEvidence.read(path, content, seal);
                if (!evidence.federation().equals(cover.federation())) {
                    throw new VerificationException(Reason.WRONG_FEDERATION, "it belongs to another federation");
                }
                var sealed = seals.check(SealKind.EVIDENCE, content, seal, evidence.from(), evidence.sealedAt());
                var about = about(evidence, messages);
                if (evidence.receipt() != null) {
                    checkReceipt(evidence, evidence.receipt());
                }
                all.add(evidence);
                return evidence.words() + ", " + sealed + "; " + about;
            });
        }
        all.stream().filter(evidence -> evidence.form() == EvidenceForm.SENT).forEach(sent -> overrule(sent, all));
    }

    /** Evidence against silence stands above it; both stay. */
    private void overrule(BundledEvidence sent, List<BundledEvidence> all) {
        all.stream()
                .filter(evidence -> evidence.form() == EvidenceForm.SILENCE
                        && evidence.request().equals(sent.request())
                        && evidence.to().equals(sent.from()))
                .forEach(silence -> findings.add(Finding.holds(silence.path(), "overruled by " + sent.path())));
    }

    /** What never arrived is in the bundle of its sender only. */
    private String about(BundledEvidence evidence, List<BundledMessage> messages) throws VerificationException {
        for (var message : messages) {
            if (evidence.isAbout(message)) {
                if (!message.from().equals(evidence.from()) || !message.to().equals(evidence.to())) {
                    throw new VerificationException(
                            Reason.BAD_SIGNATURE,
                            "it is not by the sender of " + message.path() + " about its addressee");
                }
                return "about " + message.path().name();
            }
        }
        if (evidence.from().equals(cover.exportedBy()) || evidence.receipt() != null) {
            throw new VerificationException(Reason.BAD_SIGNATURE, "it names no message of this bundle");
        }
        return "about a message that never arrived";
    }

    private void checkReceipt(BundledEvidence evidence, SealedReceipt sealed) throws VerificationException {
        var receipt = StrictWire.parse(sealed.getContent(), Receipt.parser());
        var quoted = receipt.getEntriesList().stream()
                .anyMatch(entry -> entry.hasAccepted()
                        && new Sha256(entry.getContentSha256()).equals(evidence.message())
                        && new Sha256(entry.getSealSha256()).equals(evidence.messageSeal()));
        if (!quoted) {
            throw new VerificationException(Reason.BAD_SIGNATURE, "the receipt that it shows is not of that message");
        }
        var unused = seals.check(
                SealKind.RECEIPT,
                sealed.getContent(),
                sealed.getSeal(),
                evidence.to(),
                StrictWire.instant(receipt.getIssuedAt()));
    }
}
