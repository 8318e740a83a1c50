package org.headstamp.node.transport;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.federation.Refusals;
import org.headstamp.node.federation.TrustView;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.Usage;
import org.jboss.logging.Logger;

/** Decides who may connect to this node, by what is trusted at that moment, and counts whom it turns away. */
@Singleton
final class Doorkeeper {
    private static final Logger LOG = Logger.getLogger(Doorkeeper.class);

    private final Federation federation;
    private final Refusals refusals;
    private final InstantSource clock;

    Doorkeeper(Federation federation, Refusals refusals, InstantSource clock) {
        this.federation = federation;
        this.refusals = refusals;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * The member that a client's certificate chain belongs to.
     *
     * @throws VerificationException if it may not connect; it is counted then
     */
    MemberState admit(List<X509Certificate> chain) throws VerificationException {
        var trust = federation.trust();
        try {
            return trust.peer(chain, Usage.TLS_CLIENT, clock.instant());
        } catch (VerificationException e) {
            count(trust, chain, e);
            throw e;
        }
    }

    /** Whether an open connection may stay. */
    boolean mayStay(List<X509Certificate> chain, TrustView trust) {
        try {
            var unused = trust.peer(chain, Usage.TLS_CLIENT, clock.instant());
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    /**
     * Judges the server that this node calls.
     *
     * @throws VerificationException if it is not the node of the wanted member at the wanted host
     */
    void requireServer(MemberState wanted, String host, List<X509Certificate> chain) throws VerificationException {
        requireServer(wanted, host, chain, federation.trust());
    }

    /** Whether an open connection to a server may stay. */
    boolean mayStay(MemberState wanted, String host, List<X509Certificate> chain, TrustView trust) {
        try {
            requireServer(wanted, host, chain, trust);
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    private void requireServer(MemberState wanted, String host, List<X509Certificate> chain, TrustView trust)
            throws VerificationException {
        var member = trust.peer(chain, Usage.TLS_SERVER, clock.instant());
        if (!member.equals(wanted)) {
            throw new VerificationException(
                    Reason.UNKNOWN_ROOT, "the server at " + host + " is one of " + member + ", not of " + wanted);
        }
        if (!HostNames.of(chain.getFirst()).contains(host.toLowerCase(Locale.ROOT))) {
            throw new VerificationException(
                    Reason.WRONG_USAGE, "the certificate of the server of " + wanted + " is not made for " + host);
        }
    }

    /** An attack is told at once; anybody can make the other refusals happen as often as he likes, so they are counted. */
    private void count(TrustView trust, List<X509Certificate> chain, VerificationException refusal) {
        if (refusal.reason() == Reason.FOREIGN_ROOT) {
            LOG.errorf(
                    "ALARM: a peer's certificate names another State than its root speaks for: %s",
                    refusal.getMessage());
        }
        try {
            refusals.count(
                    trust.identify(CertificatePath.of(chain)), refusal.reason().name());
        } catch (VerificationException unknown) {
            refusals.countStranger(refusal.reason().name());
        }
    }
}
