package org.headstamp.pki.bundle;

import java.io.IOException;
import java.util.TreeSet;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.bundle.BundlePath.Folder;

/** Whether the files are exactly those that the manifest lists. */
record FileChecks(BundleArchive archive, Manifest manifest, Findings findings) {

    void run() throws IOException {
        var listed = new TreeSet<>(manifest.files().keySet());
        var intact = 0;
        for (var path : archive.paths().toList()) {
            if (path.equals(BundlePath.MANIFEST) || path.equals(BundlePath.MANIFEST_SEAL)) {
                continue;
            }
            if (!listed.remove(path)) {
                findings.add(Finding.fails(path, "the manifest does not list it"));
            } else if (isAsListed(path)) {
                intact++;
            }
        }
        for (var missing : listed) {
            findings.add(Finding.fails(missing, "the manifest lists it, and it is missing"));
        }
        findings.add(Finding.holds(BundlePath.MANIFEST, intact + " files are as it lists them"));
    }

    private boolean isAsListed(BundlePath path) throws IOException {
        try {
            var found = archive.measure(path);
            if (!found.equals(manifest.files().get(path))) {
                throw new VerificationException(Reason.BAD_SIGNATURE, "its content is not the one that was exported");
            }
            if (path.isIn(Folder.ATTACHMENTS) && !isNamedByItsDigest(path, found.sha256())) {
                throw new VerificationException(Reason.BAD_SIGNATURE, "its name is not its SHA-256");
            }
            return true;
        } catch (VerificationException e) {
            findings.add(Finding.fails(path, String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static boolean isNamedByItsDigest(BundlePath path, Sha256 digest) {
        return path.name().equals(digest.hex());
    }
}
