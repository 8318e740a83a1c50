package org.headstamp.pki.key;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.PeerJudge.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link PeerJudge} at each full TLS handshake. It pools no roots and checks no host names: who a peer is follows
 * from whose root issued its certificate. A resumed session never comes here, so calls are judged again.
 */
public final class MemberTrustManager extends X509ExtendedTrustManager {
    private static final int MAXIMUM_CHAIN = 4;

    private final PeerJudge judge;

    public MemberTrustManager(PeerJudge judge) {
        this.judge = judge;
    }

    private void judge(X509Certificate @Nullable [] chain, Role role) throws CertificateException {
        if (chain == null || chain.length == 0 || chain.length > MAXIMUM_CHAIN) {
            throw new CertificateException("a peer sends 1 to " + MAXIMUM_CHAIN + " certificates");
        }
        try {
            judge.judge(List.of(chain), role);
        } catch (VerificationException e) {
            throw new CertificateException(e.reason() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, String authenticationType)
            throws CertificateException {
        judge(chain, Role.CLIENT);
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, String authenticationType, Socket socket)
            throws CertificateException {
        judge(chain, Role.CLIENT);
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, String authenticationType, SSLEngine engine)
            throws CertificateException {
        judge(chain, Role.CLIENT);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, String authenticationType)
            throws CertificateException {
        judge(chain, Role.SERVER);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, String authenticationType, Socket socket)
            throws CertificateException {
        judge(chain, Role.SERVER);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, String authenticationType, SSLEngine engine)
            throws CertificateException {
        judge(chain, Role.SERVER);
    }

    /** Empty: a client is not told whose roots are trusted. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
