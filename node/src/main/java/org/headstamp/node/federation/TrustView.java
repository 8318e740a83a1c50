package org.headstamp.node.federation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.certificate.ValidCertificate;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.trustlist.Contact;
import org.headstamp.pki.trustlist.Endpoint;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberStatus;
import org.headstamp.pki.trustlist.StateProfile;
import org.headstamp.pki.trustlist.TrustList;
import org.headstamp.pki.trustlist.TrustedMembers;
import org.headstamp.pki.trustlist.VerifiedTrustList;

/**
 * What this node trusts at one moment, unchanging: one trust list, the latest revocation lists, and the members that are
 * held because their keys changed without the consent of one of their own roots. Whoever asks twice for one decision asks
 * the same view.
 */
public final class TrustView {
    private final VerifiedTrustList list;
    private final TrustedMembers members;
    private final List<IssuedRevocationList> revocationLists;
    private final Set<MemberState> held;
    private final Duration grace;

    TrustView(
            VerifiedTrustList list,
            Collection<IssuedRevocationList> revocationLists,
            Collection<MemberState> held,
            Duration grace) {
        this.list = list;
        this.revocationLists = List.copyOf(revocationLists);
        this.members = new TrustedMembers(list, lists(issued -> true));
        this.held = Set.copyOf(held);
        this.grace = grace;
    }

    /** Version of the trust list. */
    public long version() {
        return list.version();
    }

    /** The trust list itself. */
    public VerifiedTrustList list() {
        return list;
    }

    /** What the trust list says. */
    public TrustList content() {
        return list.content();
    }

    /** The latest revocation list of each authority. */
    public List<RevocationList> revocationLists() {
        return lists(issued -> true);
    }

    /** The latest revocation lists of the authorities of one State. */
    public List<RevocationList> revocationLists(MemberState state) {
        return lists(issued -> issued.member().equals(state));
    }

    private List<RevocationList> lists(Predicate<IssuedRevocationList> which) {
        return revocationLists.stream()
                .filter(which)
                .map(IssuedRevocationList::list)
                .toList();
    }

    /** The highest number of a revocation list of each State. */
    public Map<MemberState, Long> revocationListNumbers() {
        return revocationLists.stream()
                .collect(Collectors.toMap(
                        IssuedRevocationList::member, issued -> issued.list().number(), Math::max));
    }

    /** Members of whom nothing is relied on until an operator confirmed their new keys. */
    public Set<MemberState> held() {
        return held;
    }

    /**
     * Whose certificate this is, by the root behind it alone.
     *
     * @throws VerificationException {@code UNKNOWN_ROOT}, or {@code FOREIGN_ROOT}, which is an attack
     */
    public MemberState identify(CertificatePath path) throws VerificationException {
        return members.identify(path);
    }

    /**
     * Whether a certificate is good for a use at an instant. Revocation fails closed.
     *
     * @throws VerificationException with the first check that does not hold
     */
    public ValidCertificate validate(CertificatePath path, Usage usage, Instant at) throws VerificationException {
        return members.validate(path, usage, at);
    }

    /**
     * Whether a State may take part at an instant.
     *
     * @throws VerificationException {@code MEMBER_NOT_ACTIVE}, also for a member that is held
     */
    public void requireActive(MemberState state, Instant at) throws VerificationException {
        members.requireActive(state, at);
        if (held.contains(state)) {
            throw new VerificationException(
                    Reason.MEMBER_NOT_ACTIVE,
                    "the keys of " + state + " changed without its consent and wait for an operator's confirmation");
        }
    }

    /**
     * Whether new messages may be exchanged under the trust list at all.
     *
     * @throws VerificationException {@code EXPIRED}
     */
    public void requireCurrent(Instant now) throws VerificationException {
        list.requireCurrent(now, grace);
    }

    /**
     * Whose certificate chain a TLS peer presents, if it may connect at this instant.
     *
     * @throws VerificationException if it may not
     */
    public MemberState peer(List<X509Certificate> chain, Usage usage, Instant at) throws VerificationException {
        var member = members.memberOf(chain, usage, at);
        requireActive(member, at);
        return member;
    }

    /** Where the node of a State listens; empty when it is no member. */
    public List<Endpoint> endpoints(MemberState state) {
        return content().member(state).map(Member::endpoints).orElse(List.of());
    }

    /** What a State tells others of its law and office hours; {@link StateProfile#UNSTATED} when it is no member. */
    public StateProfile profile(MemberState state) {
        return content()
                .member(state)
                .map(member -> member.focalPoint().profile())
                .orElse(StateProfile.UNSTATED);
    }

    /** The offices of a State's focal point, the first one first; empty when it is no member. */
    public List<Contact> contacts(MemberState state) {
        return content()
                .member(state)
                .map(member -> member.focalPoint().contacts())
                .orElse(List.of());
    }

    /** The keys that sign checkpoints of a State's log; none while the State is held. */
    public List<NoteKey> logKeys(MemberState state) {
        return held.contains(state)
                ? List.of()
                : content().member(state).map(Member::logKeys).orElse(List.of());
    }

    /** Whether envelopes of a State carry a second, post-quantum seal. */
    public boolean requiresPostQuantumSeal(MemberState state) {
        return content()
                .member(state)
                .map(member -> member.keys().requiresPostQuantum())
                .orElse(false);
    }

    /** The members that may take part at an instant. */
    List<MemberState> active(Instant at) {
        return content().members().stream()
                .filter(member -> member.statusAt(at).equals(Optional.of(MemberStatus.ACTIVE)))
                .map(Member::state)
                .filter(state -> !held.contains(state))
                .sorted()
                .toList();
    }
}
