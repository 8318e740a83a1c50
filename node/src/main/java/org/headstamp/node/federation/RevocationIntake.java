package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.MemberRoots;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.key.KeyId;
import org.headstamp.pki.key.VerifyingKey;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberRoot;
import org.headstamp.pki.trustlist.TrustList;

/** Judges revocation lists: whose authority signed, and whether the number goes forward. */
final class RevocationIntake {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final ByteString PEM = ByteString.copyFromUtf8("-----BEGIN");
    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE";

    private final TrustStore store;

    RevocationIntake(TrustStore store) {
        this.store = store;
    }

    /** Whether the content of a file is certificates, not a list. */
    static boolean isCertificate(ByteString content) {
        return content.startsWith(ByteString.copyFromUtf8(CERTIFICATE));
    }

    static RevocationList parse(ByteString content) throws VerificationException {
        return content.startsWith(PEM) ? Pem.revocationList(content) : RevocationList.parse(content);
    }

    /**
     * Accepts a list that is new.
     *
     * @param issuing certificates of issuing authorities that stand below roots
     * @return whether it was new
     * @throws VerificationException {@code UNKNOWN_ROOT} if no authority of a member signed it, {@code ROLLBACK} or
     *     {@code FORK} if its number does not go forward
     */
    boolean offer(RevocationList list, TrustList trusted, List<X509Certificate> issuing, Instant now)
            throws VerificationException {
        if (store.holdsRevocationList(list.digest())) {
            return false;
        }
        var issued = issued(list, trusted, issuing);
        if (list.thisUpdate().isAfter(now.plus(SKEW))) {
            throw new VerificationException(Reason.NOT_YET_VALID, list + " is made only at " + list.thisUpdate());
        }
        var latest = store.latestRevocationList(issued.authority());
        if (latest.isPresent() && list.number() <= latest.get().number()) {
            throw new VerificationException(
                    list.number() == latest.get().number() ? Reason.FORK : Reason.ROLLBACK,
                    list + " after number " + latest.get().number());
        }
        store.accept(issued);
        return true;
    }

    private static IssuedRevocationList issued(RevocationList list, TrustList trusted, List<X509Certificate> issuing)
            throws VerificationException {
        for (var member : trusted.members()) {
            for (var root : certificates(member)) {
                if (list.isIssuedBy(root)) {
                    return new IssuedRevocationList(member.state(), keyOf(root), list);
                }
            }
        }
        for (var authority : issuing) {
            if (list.isIssuedBy(authority)) {
                return new IssuedRevocationList(memberAbove(authority, trusted), keyOf(authority), list);
            }
        }
        throw new VerificationException(Reason.UNKNOWN_ROOT, "no authority of a member signed " + list);
    }

    private static MemberState memberAbove(X509Certificate authority, TrustList trusted) throws VerificationException {
        var path = new CertificatePath(authority, List.of());
        for (var member : trusted.members()) {
            if (authority.getBasicConstraints() >= 0
                    && path.leadsTo(new MemberRoots(member.state(), certificates(member)))) {
                return member.state();
            }
        }
        throw new VerificationException(
                Reason.UNKNOWN_ROOT,
                "no root of the trust list issued the authority "
                        + authority.getSubjectX500Principal().getName());
    }

    private static List<X509Certificate> certificates(Member member) {
        return member.keys().roots().stream().map(MemberRoot::certificate).toList();
    }

    private static KeyId keyOf(X509Certificate authority) throws VerificationException {
        return VerifyingKey.of(authority.getPublicKey()).id();
    }
}
