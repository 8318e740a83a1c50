package org.headstamp.pki.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.bundle.BundlePath.Folder;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.trustlist.FederationKey;
import org.headstamp.pki.trustlist.SignedList;
import org.headstamp.pki.trustlist.TrustListPin;
import org.headstamp.pki.trustlist.TrustListVerifier;
import org.headstamp.pki.trustlist.TrustedMembers;
import org.headstamp.pki.trustlist.VerifiedTrustList;

/** Verifies a bundle offline: what does not hold is written down in plain words, and the rest is verified all the same. */
public final class BundleVerifier {
    private BundleVerifier() {}

    /**
     * Checks everything that the bundle claims.
     *
     * @param trusted the list to judge by; whether it is the federation's is the caller's business
     * @throws VerificationException {@code MALFORMED} if the file cannot be read as a bundle at all,
     *     {@code WRONG_FEDERATION} if it is of another federation
     */
    public static BundleReport verify(Path bundle, VerifiedTrustList trusted)
            throws IOException, VerificationException {
        try (var archive = BundleArchive.open(bundle)) {
            var manifest = Manifest.parse(archive.read(BundlePath.MANIFEST));
            var cover = manifest.cover();
            if (!cover.federation().equals(trusted.content().federation())) {
                throw new VerificationException(
                        Reason.WRONG_FEDERATION,
                        "the bundle is of " + cover.federation() + ", the trust list of "
                                + trusted.content().federation());
            }
            var findings = new Findings();
            // 1. The files are those that were exported.
            new FileChecks(archive, manifest, findings).run();
            // 2. The trust lists in the bundle agree with the given one.
            checkTrustLists(archive, trusted, cover.exportedAt(), findings);
            // 3. The exporting State sealed the manifest.
            var seals = new SealChecks(new TrustedMembers(trusted, revocationLists(archive, findings)));
            findings.check(
                    BundlePath.MANIFEST_SEAL,
                    () -> seals.check(
                            SealKind.EVIDENCE,
                            archive.read(BundlePath.MANIFEST),
                            archive.read(BundlePath.MANIFEST_SEAL),
                            cover.exportedBy(),
                            cover.exportedAt()));
            // 4. Messages, log, receipts.
            var messages = new MessageChecks(archive, manifest, seals, findings).run();
            var leaves = new LogChecks(archive, cover, trusted.content(), findings).run(messages);
            new ReceiptChecks(archive, cover, seals, findings).run(messages, leaves);
            // 5. What did not come in time, and what overrules it.
            new EvidenceChecks(archive, cover, seals, findings).run(messages);
            return new BundleReport(cover, findings.all());
        }
    }

    private static void checkTrustLists(
            BundleArchive archive, VerifiedTrustList trusted, Instant exportedAt, Findings findings)
            throws IOException {
        var keys = trusted.content().keys().stream().map(FederationKey::id).collect(Collectors.toSet());
        var pin = new TrustListPin(
                trusted.content().federation(), keys, trusted.content().threshold());
        for (var path : archive.paths(Folder.TRUST_LISTS, ".bin").toList()) {
            findings.check(path, () -> {
                var list = TrustListVerifier.first(SignedList.parse(archive.read(path)), pin, exportedAt);
                if (list.version() == trusted.version() && !list.digest().equals(trusted.digest())) {
                    throw new VerificationException(Reason.FORK, "it differs from the given list of the same version");
                }
                return "version " + list.version() + " of the trust list, signed by keys of the given one";
            });
        }
    }

    /** Their own signatures are looked at when a certificate is judged by them. */
    private static List<RevocationList> revocationLists(BundleArchive archive, Findings findings) throws IOException {
        var lists = new ArrayList<RevocationList>();
        for (var path : archive.paths(Folder.CRLS, ".crl").toList()) {
            findings.check(path, () -> {
                var list = RevocationList.parse(archive.read(path));
                lists.add(list);
                return list.toString();
            });
        }
        return lists;
    }
}
