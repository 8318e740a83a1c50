package org.headstamp.node.console.directory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.federation.ShownKeys;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.Contact;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberStatus;
import org.headstamp.pki.trustlist.StateProfile;
import org.jspecify.annotations.Nullable;

/**
 * One member as the directory shows it.
 *
 * @param status by the trust list; null when it has none yet
 * @param held whether its keys changed without its consent and wait for an operator
 * @param roots its root certificates that are in use
 * @param allRoots those too that were in use, or will be
 * @param revocations the latest revocation list of each of its authorities
 */
record MemberView(
        Member member,
        @Nullable MemberStatus status,
        boolean held,
        List<Term> roots,
        List<Term> allRoots,
        List<Term> revocations) {
    MemberView {
        roots = List.copyOf(roots);
        allRoots = List.copyOf(allRoots);
        revocations = List.copyOf(revocations);
    }

    public MemberState state() {
        return member.state();
    }

    /** By which a confirmation names the keys that were shown. */
    public String shownKeys() {
        return ShownKeys.digest(member.keys()).hex();
    }

    public List<Contact> contacts() {
        return member.focalPoint().contacts();
    }

    public StateProfile profile() {
        return member.focalPoint().profile();
    }

    public boolean stated() {
        return !profile().equals(StateProfile.UNSTATED);
    }

    /** The worst of its certificates and lists; without a certificate or a list nothing of it can be relied on. */
    public Health health() {
        var missing = roots.isEmpty() || revocations.isEmpty() ? Health.EXPIRED : Health.GOOD;
        return Stream.concat(roots.stream(), revocations.stream())
                .map(Term::health)
                .reduce(missing, Health::worse);
    }

    /** The languages in which it takes requests, as the reader calls them. */
    public List<String> languages(Say say) {
        return profile().languages().stream()
                .map(tag ->
                        Locale.forLanguageTag(tag).getDisplayName(say.language().locale()))
                .toList();
    }

    /** Class of the badge of its status. */
    public String style() {
        return status == MemberStatus.ACTIVE ? "good" : status == MemberStatus.SUSPENDED ? "bad" : "";
    }
}
