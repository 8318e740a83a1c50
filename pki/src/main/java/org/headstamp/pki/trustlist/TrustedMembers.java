package org.headstamp.pki.trustlist;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Recent;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.certificate.JudgedPaths;
import org.headstamp.pki.certificate.MemberRoots;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.certificate.ValidCertificate;

/**
 * One version of the trust list and the revocation lists at hand, unchanging: whose a certificate is, and whether it is
 * good. Roots are never pooled: each speaks for the one member that the list gives it to. Revocation fails closed.
 *
 * <p>Whose it is, whether it is good and whether its member may take part are three questions, since arrivals ask them
 * one after the other and answer each "no" differently.
 */
public final class TrustedMembers {
    private static final int MOST_OWNERS = 1024;

    private final VerifiedTrustList list;
    private final Map<X500Principal, List<Member>> byRootName = new HashMap<>();
    private final Map<X500Principal, List<RevocationList>> byIssuer = new HashMap<>();
    private final Recent<CertificatePath, Member> owners = new Recent<>(MOST_OWNERS);
    private final JudgedPaths paths = new JudgedPaths();

    public TrustedMembers(VerifiedTrustList list, Collection<RevocationList> revocationLists) {
        this.list = list;
        for (var member : list.content().members()) {
            member.keys().roots().stream()
                    .map(root -> root.certificate().getSubjectX500Principal())
                    .distinct()
                    .forEach(name -> byRootName
                            .computeIfAbsent(name, absent -> new ArrayList<>())
                            .add(member));
        }
        for (var revocationList : revocationLists) {
            byIssuer.computeIfAbsent(revocationList.issuer(), absent -> new ArrayList<>())
                    .add(revocationList);
        }
    }

    public VerifiedTrustList list() {
        return list;
    }

    /**
     * Whose certificate this is, by the root behind it alone. Says nothing about dates, use, revocation or standing, and
     * knows past roots and past members too.
     *
     * @throws VerificationException {@code UNKNOWN_ROOT}, or {@code FOREIGN_ROOT} if the root of one member stands behind
     *     a certificate that names another: an attack
     */
    public MemberState identify(CertificatePath path) throws VerificationException {
        return owner(path).state();
    }

    /**
     * Whether a certificate is good for a use at an instant: RFC 5280 from one of the roots that its member had then, and
     * not revoked by a list that is current then.
     *
     * @throws VerificationException as {@link #identify} and {@link CertificatePath#validate}
     */
    public ValidCertificate validate(CertificatePath path, Usage usage, Instant at) throws VerificationException {
        var member = owner(path);
        var roots =
                member.keys().rootsAt(at).stream().map(MemberRoot::certificate).toList();
        return paths.validate(path, new MemberRoots(member.state(), roots), revocationLists(path), usage, at);
    }

    /**
     * Whether a State may take part at an instant.
     *
     * @throws VerificationException {@code MEMBER_NOT_ACTIVE}
     */
    public void requireActive(MemberState state, Instant at) throws VerificationException {
        var status = list.content().member(state).flatMap(member -> member.statusAt(at));
        if (status.isEmpty() || status.get() != MemberStatus.ACTIVE) {
            var standing = status.map(MemberStatus::name).orElse("no member");
            throw new VerificationException(Reason.MEMBER_NOT_ACTIVE, state + " is " + standing + " at " + at);
        }
    }

    /**
     * All three questions at once.
     *
     * @param chain the certificate, then its issuers
     * @throws VerificationException as {@link #validate} and {@link #requireActive}
     */
    public MemberState memberOf(List<X509Certificate> chain, Usage usage, Instant at) throws VerificationException {
        var valid = validate(CertificatePath.of(chain), usage, at);
        requireActive(valid.member(), at);
        return valid.member();
    }

    private Member owner(CertificatePath path) throws VerificationException {
        var known = owners.get(path);
        if (known.isPresent()) {
            return known.get();
        }
        var owner = ownerByRoot(path);
        owners.put(path, owner);
        return owner;
    }

    private Member ownerByRoot(CertificatePath path) throws VerificationException {
        for (var name : issuerNames(path).toList()) {
            for (var member : byRootName.getOrDefault(name, List.of())) {
                if (path.leadsTo(allRoots(member))) {
                    requireNames(member.state(), path);
                    return member;
                }
            }
        }
        throw new VerificationException(
                Reason.UNKNOWN_ROOT,
                "no root of the trust list issued "
                        + path.certificate().getSubjectX500Principal().getName());
    }

    private static MemberRoots allRoots(Member member) {
        return new MemberRoots(
                member.state(),
                member.keys().roots().stream().map(MemberRoot::certificate).toList());
    }

    private static void requireNames(MemberState state, CertificatePath path) throws VerificationException {
        var named = Certificates.memberOf(path.certificate());
        if (!named.equals(state)) {
            throw new VerificationException(
                    Reason.FOREIGN_ROOT, "a root of " + state + " stands behind a certificate that names " + named);
        }
    }

    private List<RevocationList> revocationLists(CertificatePath path) {
        return issuerNames(path)
                .distinct()
                .flatMap(name -> byIssuer.getOrDefault(name, List.of()).stream())
                .toList();
    }

    private static Stream<X500Principal> issuerNames(CertificatePath path) {
        return Stream.concat(Stream.of(path.certificate()), path.issuers().stream())
                .map(X509Certificate::getIssuerX500Principal);
    }
}
