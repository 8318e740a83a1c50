package org.headstamp.node.federation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.stream.Collectors;
import org.headstamp.node.NodeConfig;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.key.KeyId;
import org.headstamp.pki.trustlist.TrustListPin;

/** Reads what this node was given out of band. */
final class OutOfBand {
    private OutOfBand() {}

    @Produces
    @Singleton
    static TrustAnchor anchor(NodeConfig node, TrustConfig trust, NoteSigner log) {
        var keys = trust.firstKeys().stream()
                .map(hex -> new KeyId(Sha256.parse(hex)))
                .collect(Collectors.toSet());
        return new TrustAnchor(
                new TrustListPin(node.federation(), keys, trust.firstThreshold()),
                new OwnEntry(new MemberState(node.state()), ownRoot(trust.ownRootFile()), log.key(), node.training()),
                trust.listFolder(),
                trust.revocationFolder(),
                trust.expiryGrace());
    }

    private static X509Certificate ownRoot(Path file) {
        try {
            return Pem.certificate(SafeFile.read(file, Pem.MAXIMUM_SIZE));
        } catch (IOException e) {
            throw new UncheckedIOException("headstamp.trust.own-root-file: " + e.getMessage(), e);
        } catch (VerificationException e) {
            throw new IllegalStateException("headstamp.trust.own-root-file " + file + ": " + e.getMessage(), e);
        }
    }
}
