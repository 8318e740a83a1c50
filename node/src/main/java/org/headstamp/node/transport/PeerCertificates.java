package org.headstamp.node.transport;

import io.grpc.Attributes;
import io.grpc.Grpc;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** The certificates that the peer of a connection showed. */
final class PeerCertificates {
    private PeerCertificates() {}

    /** @throws VerificationException {@code MALFORMED} if it showed none */
    static List<X509Certificate> of(Attributes attributes) throws VerificationException {
        var session = attributes.get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        if (session == null) {
            throw new VerificationException(Reason.MALFORMED, "the connection is not TLS");
        }
        try {
            var chain = new ArrayList<X509Certificate>();
            for (Certificate certificate : session.getPeerCertificates()) {
                chain.add((X509Certificate) certificate);
            }
            return List.copyOf(chain);
        } catch (SSLPeerUnverifiedException e) {
            throw new VerificationException(Reason.MALFORMED, "the peer showed no certificate", e);
        }
    }
}
