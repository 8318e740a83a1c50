package org.headstamp.pki.trustlist;

import java.util.List;
import java.util.function.Function;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** Nothing is ever deleted from a trust list: a key or standing can only end, so that old seals stay verifiable. */
final class History {
    private History() {}

    static void requireKept(TrustList before, TrustList after) throws VerificationException {
        requireKept("a federation key", before.keys(), after.keys(), FederationKey::id, FederationKey::period);
        for (var earlier : before.members()) {
            var later = after.member(earlier.state());
            if (later.isEmpty()) {
                throw lost(earlier.state() + " is no longer listed");
            }
            requireKept(earlier, later.get());
        }
    }

    private static void requireKept(Member before, Member after) throws VerificationException {
        var whose = " of " + before.state();
        requireKept(
                "a root" + whose,
                before.keys().roots(),
                after.keys().roots(),
                MemberRoot::certificate,
                MemberRoot::period);
        requireKept("a log key" + whose, before.keys().logKeys(), after.keys().logKeys(), LogKey::key, LogKey::period);
        requireKept(
                "a cosigner key" + whose,
                before.keys().cosignerKeys(),
                after.keys().cosignerKeys(),
                LogKey::key,
                LogKey::period);
        if (after.standings().size() < before.standings().size()
                || !after.standings().subList(0, before.standings().size()).equals(before.standings())) {
            throw lost("an earlier standing" + whose + " is changed");
        }
    }

    private static <T> void requireKept(
            String what, List<T> before, List<T> after, Function<T, ?> identity, Function<T, Period> period)
            throws VerificationException {
        for (var earlier : before) {
            var isKept = after.stream()
                    .anyMatch(later -> identity.apply(later).equals(identity.apply(earlier))
                            && period.apply(earlier).mayBecome(period.apply(later)));
            if (!isKept) {
                throw lost(what + " is no longer listed, or its dates are changed");
            }
        }
    }

    private static VerificationException lost(String detail) {
        return new VerificationException(Reason.MALFORMED, "the list forgets: " + detail);
    }
}
