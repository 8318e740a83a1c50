package org.headstamp.pki.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.VerifyingKey;

/** A certificate with those between it and its root, as a peer or a seal presents them; nothing is proven yet. */
public record CertificatePath(X509Certificate certificate, List<X509Certificate> issuers) {
    /** One issuing authority, and the root itself, which some TLS peers send along. */
    private static final int MAXIMUM_ISSUERS = 2;

    public CertificatePath {
        issuers = List.copyOf(issuers);
    }

    /**
     * The path that a TLS peer sent, its own certificate first.
     *
     * @throws VerificationException {@code MALFORMED} if the chain is empty
     */
    public static CertificatePath of(List<X509Certificate> chain) throws VerificationException {
        if (chain.isEmpty()) {
            throw new VerificationException(Reason.MALFORMED, "no certificate was presented");
        }
        return new CertificatePath(chain.getFirst(), chain.subList(1, chain.size()));
    }

    /**
     * Judges whether this is the member's certificate for the usage at the instant.
     *
     * <p>A revocation list counts for an instant until its next update, also if it was made after the instant: it then
     * knows more. A certificate revoked after the instant was good at the instant; whoever judges an arrival judges the
     * time of sealing and the present.
     *
     * @throws VerificationException with the reason that an operator should read; {@code FOREIGN_ROOT} tells of an
     *     attack by the holder of the root
     */
    public ValidCertificate validate(MemberRoots roots, Collection<RevocationList> lists, Usage usage, Instant at)
            throws VerificationException {
        // 1. Not longer than certificate, issuing authority, root.
        if (issuers.size() > MAXIMUM_ISSUERS) {
            throw new VerificationException(Reason.MALFORMED, "a path of " + issuers.size() + " issuers");
        }
        // 2. One of the member's roots issued it; a root that was sent along is not taken from the path.
        var below = belowRoot(roots);
        var root = issuingRoot(below.getLast(), roots)
                .orElseThrow(() -> new VerificationException(
                        Reason.UNKNOWN_ROOT,
                        "no root of " + roots.member() + " issued " + Certificates.name(below.getLast())));
        // 3. Algorithms and signatures, step by step.
        checkSignatures(below);
        // 4. RFC 5280 path validation at the instant; it leaves the root's own dates to the caller.
        checkDates(root, at);
        checkPath(below, root, at);
        // 5. Made for this use.
        usage.check(certificate);
        // 6. The root speaks for its own member only.
        for (var each : below) {
            checkMember(each, roots.member());
        }
        checkMember(root, roots.member());
        // 7. Not revoked, by a list that is still current at the instant.
        var judgedBy = checkRevocation(below, root, lists, at);
        return new ValidCertificate(roots.member(), certificate, root, usage, at, judgedBy);
    }

    /**
     * Whether one of the member's roots issued this path, by names and signatures alone: finds out whose certificate to
     * judge.
     *
     * @throws VerificationException {@code WEAK_ALGORITHM}
     */
    public boolean leadsTo(MemberRoots roots) throws VerificationException {
        var below = belowRoot(roots);
        return issuers.size() <= MAXIMUM_ISSUERS
                && issuingRoot(below.getLast(), roots).isPresent()
                && isIssuedStepByStep(below);
    }

    /** Without this, anyone could put a member's genuine issuing authority behind a certificate of his own. */
    private static boolean isIssuedStepByStep(List<X509Certificate> below) throws VerificationException {
        for (var i = 1; i < below.size(); i++) {
            var issuer = below.get(i);
            if (issuer.getBasicConstraints() < 0 || !Certificates.isIssuedBy(below.get(i - 1), issuer)) {
                return false;
            }
        }
        return true;
    }

    private List<X509Certificate> belowRoot(MemberRoots roots) {
        var below = new ArrayList<X509Certificate>();
        below.add(certificate);
        issuers.stream()
                .filter(issuer -> !roots.certificates().contains(issuer))
                .forEach(below::add);
        return below;
    }

    private static Optional<X509Certificate> issuingRoot(X509Certificate top, MemberRoots roots)
            throws VerificationException {
        for (var root : roots.certificates()) {
            if (Certificates.isIssuedBy(top, root)) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }

    private static void checkSignatures(List<X509Certificate> below) throws VerificationException {
        if (below.size() > 2) {
            throw new VerificationException(Reason.WRONG_USAGE, "more than one issuing authority below the root");
        }
        for (var i = 0; i < below.size(); i++) {
            var unused = VerifyingKey.of(below.get(i).getPublicKey());
            if (i > 0 && !Certificates.isIssuedBy(below.get(i - 1), below.get(i))) {
                throw new VerificationException(
                        Reason.BAD_SIGNATURE,
                        Certificates.name(below.get(i)) + " did not issue " + Certificates.name(below.get(i - 1)));
            }
        }
    }

    private static void checkDates(X509Certificate root, Instant at) throws VerificationException {
        if (at.isAfter(root.getNotAfter().toInstant())) {
            throw new VerificationException(
                    Reason.EXPIRED, "the root ended at " + root.getNotAfter().toInstant());
        }
        if (at.isBefore(root.getNotBefore().toInstant())) {
            throw new VerificationException(
                    Reason.NOT_YET_VALID,
                    "the root starts at " + root.getNotBefore().toInstant());
        }
    }

    private static void checkPath(List<X509Certificate> below, X509Certificate root, Instant at)
            throws VerificationException {
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setDate(Date.from(at));
            // Judged in step 7, against the lists that the caller keeps.
            parameters.setRevocationEnabled(false);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            var unused = CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (CertPathValidatorException e) {
            throw new VerificationException(reason(e), "path validation: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform lacks PKIX", e);
        }
    }

    private static Reason reason(CertPathValidatorException e) {
        return switch (e.getReason()) {
            case BasicReason.EXPIRED -> Reason.EXPIRED;
            case BasicReason.NOT_YET_VALID -> Reason.NOT_YET_VALID;
            case BasicReason.INVALID_SIGNATURE -> Reason.BAD_SIGNATURE;
            case BasicReason.ALGORITHM_CONSTRAINED -> Reason.WEAK_ALGORITHM;
            default -> Reason.WRONG_USAGE;
        };
    }

    private static void checkMember(X509Certificate certificate, MemberState member) throws VerificationException {
        var named = Certificates.memberOf(certificate);
        if (!named.equals(member)) {
            throw new VerificationException(
                    Reason.FOREIGN_ROOT,
                    "a root of " + member + " stands behind a certificate of " + named + ": "
                            + Certificates.name(certificate));
        }
    }

    private static List<RevocationList> checkRevocation(
            List<X509Certificate> below, X509Certificate root, Collection<RevocationList> lists, Instant at)
            throws VerificationException {
        var judgedBy = new ArrayList<RevocationList>();
        for (var i = 0; i < below.size(); i++) {
            var subject = below.get(i);
            var list = currentList(i + 1 < below.size() ? below.get(i + 1) : root, lists, at);
            var revokedAt = list.revokedAt(subject.getSerialNumber());
            if (revokedAt.isPresent() && !revokedAt.get().isAfter(at)) {
                throw new VerificationException(
                        Reason.REVOKED,
                        Certificates.name(subject) + " was revoked at " + revokedAt.get() + " by " + list);
            }
            judgedBy.add(list);
        }
        return judgedBy;
    }

    private static RevocationList currentList(X509Certificate authority, Collection<RevocationList> lists, Instant at)
            throws VerificationException {
        var current = new ArrayList<RevocationList>();
        for (var list : lists) {
            if (at.isBefore(list.nextUpdate()) && list.isIssuedBy(authority)) {
                current.add(list);
            }
        }
        return current.stream()
                .max(Comparator.comparingLong(RevocationList::number))
                .orElseThrow(() -> new VerificationException(
                        Reason.REVOCATION_UNKNOWN,
                        "no revocation list of " + Certificates.name(authority) + " is current at " + at));
    }
}
