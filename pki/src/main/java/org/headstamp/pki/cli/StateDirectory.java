package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.CertificateAuthority;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.Passphrase;

/** The files of one member's ceremonies. The root's key stays offline with the directory; the node gets the others. */
record StateDirectory(Path path) {

    Path rootKey() {
        return path.resolve("root.key");
    }

    Path rootCertificate() {
        return path.resolve("root.pem");
    }

    Path revocationList() {
        return path.resolve("revocation-list.pem");
    }

    Path key(String name) {
        return path.resolve(name + ".key");
    }

    Path certificate(String name) {
        return path.resolve(name + ".pem");
    }

    CertificateAuthority openRoot(Passphrase passphrase, Terminal terminal) throws IOException, VerificationException {
        var certificate = Pem.certificate(SafeFile.read(rootCertificate(), Pem.MAXIMUM_SIZE));
        return CertificateAuthority.of(KeyFile.read(rootKey(), passphrase), certificate, terminal.random());
    }

    RevocationList readRevocationList() throws IOException, VerificationException {
        return Pem.revocationList(SafeFile.read(revocationList(), Pem.MAXIMUM_SIZE));
    }

    void write(RevocationList list, Existing existing) throws IOException {
        SafeFile.write(revocationList(), Pem.ofRevocationList(list), existing);
    }

    static void write(Path file, X509Certificate certificate, Existing existing) throws IOException {
        SafeFile.write(file, Pem.ofCertificates(List.of(certificate)), existing);
    }

    /** Certificates start a little early, because the clocks of peers differ by up to five minutes. */
    static Instant startOfValidity(Instant now) {
        return now.minusSeconds(300);
    }
}
