package org.headstamp.pki.key;

import java.security.cert.X509Certificate;
import java.util.List;
import org.headstamp.pki.VerificationException;

/** Decides at each handshake whether a peer's certificate is one of a member's, by what is trusted at that moment. */
@FunctionalInterface
public interface PeerJudge {

    /**
     * Returns if the peer may connect.
     *
     * @param chain as the peer sent it, its own certificate first; not yet verified in any way
     * @throws VerificationException if it may not
     */
    void judge(List<X509Certificate> chain, Role role) throws VerificationException;

    /** What the peer is in the connection. */
    enum Role {
        CLIENT,
        SERVER
    }
}
