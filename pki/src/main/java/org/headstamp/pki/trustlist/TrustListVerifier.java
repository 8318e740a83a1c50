package org.headstamp.pki.trustlist;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyId;

/** Accepts trust lists after the rules of The Update Framework: the first against a pin, each next against the last. */
public final class TrustListVerifier {
    /** How far clocks of a federation may differ. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private TrustListVerifier() {}

    /**
     * Accepts the first list of a node. Its expiry is not judged here, see {@link VerifiedTrustList#requireCurrent}.
     *
     * @throws VerificationException with the first rule that does not hold
     */
    public static VerifiedTrustList first(SignedList signed, TrustListPin pin, Instant now)
            throws VerificationException {
        // 1. Each entry holds in itself.
        var list = signed.content();
        // 2. It is of our federation, and not from the future.
        requireFederation(pin.federation(), list);
        requireIssued(list, now);
        // 3. Every signature is by a listed key, and enough keys in use signed.
        var signers = signers(signed, list.keys());
        requireThreshold("keys of the list", list.threshold(), signers, list.keysAt(list.issuedAt()));
        // 4. Enough of the pinned keys, still in use, signed.
        var pinned = list.keysAt(list.issuedAt()).stream()
                .filter(key -> pin.keys().contains(key.id()))
                .toList();
        requireThreshold("pinned keys", pin.threshold(), signers, pinned);
        return new VerifiedTrustList(list, signed);
    }

    /**
     * Accepts a list that its holder has from a source that he trusts, by its own keys.
     *
     * @throws VerificationException with the first rule that does not hold
     */
    public static VerifiedTrustList asGiven(SignedList signed, Instant now) throws VerificationException {
        var list = signed.content();
        var keys = list.keysAt(list.issuedAt()).stream().map(FederationKey::id).collect(Collectors.toSet());
        return first(signed, new TrustListPin(list.federation(), keys, list.threshold()), now);
    }

    /**
     * Accepts the version right after the current one; the current one again changes nothing.
     *
     * @throws VerificationException with the first rule that does not hold; {@code ROLLBACK} and {@code FORK} are to
     *     raise an alarm
     */
    public static TrustListUpdate next(VerifiedTrustList current, SignedList signed, Instant now)
            throws VerificationException {
        // 1. The same bytes again are fine, whatever signatures they carry.
        if (current.hasSameContent(signed)) {
            return new TrustListUpdate(current, new TreeSet<>());
        }
        // 2. Each entry holds in itself.
        var list = signed.content();
        var before = current.content();
        // 3. It is of our federation, not an earlier version, and none is skipped.
        requireFederation(before.federation(), list);
        requireVersion(before, list);
        // 4. It is issued, and not before its predecessor: else a retired key could date its way back into use.
        requireIssued(list, now);
        requireIssuedAfter(before, list);
        // 5. Enough keys of the version before signed, and enough of its own.
        var signers = signers(
                signed,
                Stream.concat(before.keys().stream(), list.keys().stream()).toList());
        requireThreshold(
                "keys of version " + before.version(), before.threshold(), signers, before.keysAt(list.issuedAt()));
        requireThreshold("keys of the list", list.threshold(), signers, list.keysAt(list.issuedAt()));
        // 6. Only now is another list under the same number more than noise.
        requireNoFork(before, list);
        // 7. It forgets nothing.
        History.requireKept(before, list);
        // 8. Members' own consent to their new keys, where it is given, holds.
        return new TrustListUpdate(new VerifiedTrustList(list, signed), KeyChange.unapproved(before, list));
    }

    private static void requireFederation(String federation, TrustList list) throws VerificationException {
        if (!list.federation().equals(federation)) {
            throw new VerificationException(
                    Reason.WRONG_FEDERATION, "the list is of " + list.federation() + ", not of " + federation);
        }
    }

    private static void requireIssued(TrustList list, Instant now) throws VerificationException {
        if (list.issuedAt().isAfter(now.plus(SKEW))) {
            throw new VerificationException(
                    Reason.NOT_YET_VALID, "version " + list.version() + " is issued only at " + list.issuedAt());
        }
    }

    private static void requireIssuedAfter(TrustList before, TrustList list) throws VerificationException {
        if (list.issuedAt().isBefore(before.issuedAt())) {
            throw new VerificationException(
                    Reason.MALFORMED, "version " + list.version() + " is issued before version " + before.version());
        }
    }

    private static void requireVersion(TrustList before, TrustList list) throws VerificationException {
        if (list.version() < before.version()) {
            throw new VerificationException(
                    Reason.ROLLBACK, "version " + list.version() + " after version " + before.version());
        }
        if (list.version() > before.version() + 1) {
            throw new VerificationException(
                    Reason.VERSION_GAP, "version " + list.version() + " does not follow version " + before.version());
        }
    }

    private static void requireNoFork(TrustList before, TrustList list) throws VerificationException {
        if (list.version() == before.version()) {
            throw new VerificationException(Reason.FORK, "two different lists are signed as version " + list.version());
        }
    }

    /** The distinct keys that signed; one signature that is not by a listed key makes the whole list invalid. */
    private static Set<KeyId> signers(SignedList signed, List<FederationKey> keys) throws VerificationException {
        var signers = new HashSet<KeyId>();
        for (var signature : signed.signatures()) {
            if (keys.stream().noneMatch(key -> signature.isBy(key, signed.list()))) {
                throw new VerificationException(
                        Reason.BAD_SIGNATURE,
                        "a signature under the key id " + signature.keyId() + " is by no listed key");
            }
            signers.add(signature.keyId());
        }
        return signers;
    }

    private static void requireThreshold(String which, int threshold, Set<KeyId> signers, List<FederationKey> keys)
            throws VerificationException {
        var count = keys.stream().filter(key -> signers.contains(key.id())).count();
        if (count < threshold) {
            throw new VerificationException(
                    Reason.BELOW_THRESHOLD, count + " " + which + " signed where " + threshold + " have to");
        }
    }
}
