package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.MemberTlsKeyManager;
import org.headstamp.pki.key.Passphrase;
import org.headstamp.pki.key.SoftwareKey;
import org.headstamp.pki.seal.Sealer;

/** The keys of one State, for whoever acts in its name beside its node. */
record MemberKeys(StateSite site) {
    Sealer sealer() throws IOException, VerificationException {
        var chain = chain("seal.pem");
        return new Sealer(key("seal.key"), chain.getFirst(), chain.subList(1, chain.size()));
    }

    MemberTlsKeyManager tls() throws IOException, VerificationException {
        return MemberTlsKeyManager.of(key("tls.key"), chain("tls.pem"));
    }

    X509Certificate root() throws IOException, VerificationException {
        return Pem.certificate(SafeFile.read(file("root.pem"), Pem.MAXIMUM_SIZE));
    }

    private SoftwareKey key(String name) throws IOException {
        try (var passphrase = Passphrase.ofFile(site.passphrase())) {
            return KeyFile.read(file(name), passphrase);
        }
    }

    private List<X509Certificate> chain(String name) throws IOException, VerificationException {
        return Pem.certificates(SafeFile.read(file(name), Pem.MAXIMUM_SIZE));
    }

    private Path file(String name) {
        return site.keys().resolve(name);
    }
}
