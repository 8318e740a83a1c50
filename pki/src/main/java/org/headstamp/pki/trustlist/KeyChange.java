package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.Signer;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.pki.seal.Sealer;

/**
 * Consent of a member's own root to a change of its keys, so that those who sign trust lists cannot together speak for a
 * State. A change without it is not wrong, since a State may have lost its root, but needs a person's confirmation.
 */
public final class KeyChange {
    private KeyChange() {}

    /** Made by the State, with the key of a root of the version before the draft. */
    public static ByteString approve(
            TrustList draft, Member changed, X509Certificate root, Signer rootKey, Instant now) {
        return new Sealer(rootKey, root, List.of()).seal(SealKind.TRUST_LIST_PROOF, statement(draft, changed), now);
    }

    /**
     * Whose keys differ between two versions without such a consent.
     *
     * @throws VerificationException {@code BAD_SIGNATURE} or another reason if a consent is given that does not hold
     */
    static SortedSet<MemberState> unapproved(TrustList before, TrustList after) throws VerificationException {
        var unapproved = new TreeSet<MemberState>();
        for (var member : after.members()) {
            var earlier = before.member(member.state());
            if (earlier.isEmpty() || earlier.get().keys().equals(member.keys())) {
                continue;
            }
            if (member.keyChangeApproval().isEmpty()) {
                unapproved.add(member.state());
            } else {
                verify(earlier.get(), after, member);
            }
        }
        return unapproved;
    }

    private static void verify(Member earlier, TrustList after, Member changed) throws VerificationException {
        var seal =
                SealVerifier.verify(SealKind.TRUST_LIST_PROOF, statement(after, changed), changed.keyChangeApproval());
        var roots = earlier.keys().rootsAt(after.issuedAt());
        if (roots.stream().noneMatch(root -> root.certificate().equals(seal.certificate()))) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE,
                    "the consent to the key change of " + changed.state() + " is not by one of its earlier roots");
        }
    }

    private static ByteString statement(TrustList list, Member member) {
        return MemberKeysWire.keyChange(list.federation(), list.version(), member.state(), member.keys());
    }
}
