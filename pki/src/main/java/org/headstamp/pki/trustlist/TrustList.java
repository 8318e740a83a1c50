package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.headstamp.pki.MemberState;

/**
 * What one version of a federation's trust list says. By itself it is a draft or a claim; only a
 * {@link VerifiedTrustList} may be relied on.
 *
 * @param threshold how many distinct keys must sign
 * @param keys that sign lists, past ones included
 */
public record TrustList(
        String federation,
        long version,
        Instant issuedAt,
        Instant expiresAt,
        int threshold,
        List<FederationKey> keys,
        List<Member> members) {
    private static final int MAX_NAME = 100;

    /**
     * Checks what can be checked without knowing an earlier version.
     *
     * @throws IllegalArgumentException if something contradicts itself, or one key stands in two places
     */
    public TrustList {
        if (federation.isEmpty()
                || federation.length() > MAX_NAME
                || federation.chars().anyMatch(c -> c <= ' ' || c == '+' || c == '/')) {
            throw new IllegalArgumentException("the name of a federation is without spaces, slashes and plus signs");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a trust list has a version from 1 on, not " + version);
        }
        if (!issuedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException(
                    "a trust list issued at " + issuedAt + " does not expire at " + expiresAt);
        }
        var signing =
                keys.stream().filter(key -> key.period().contains(issuedAt)).count();
        if (threshold < 1 || threshold > signing) {
            throw new IllegalArgumentException("of " + signing + " keys in use, " + threshold + " cannot be asked for");
        }
        requireDistinct("a federation key", keys.stream(), FederationKey::id);
        requireDistinct("a member", members.stream(), Member::state);
        requireDistinct(
                "a root", members.stream().flatMap(member -> member.keys().roots().stream()), MemberRoot::certificate);
        requireDistinct("the key of a root", members.stream().flatMap(TrustList::rootKeys), Function.identity());
        requireDistinct(
                "the key of a log", members.stream().flatMap(member -> member.noteKeys().stream()), key -> key.key());
        for (var member : members) {
            requireOwnNames(federation + "/" + member.state() + "/", member);
        }
        keys = List.copyOf(keys);
        members = List.copyOf(members);
    }

    private static <T, K> void requireDistinct(String what, Stream<T> all, Function<T, K> key) {
        var seen = new HashSet<K>();
        all.map(key).forEach(each -> {
            if (!seen.add(each)) {
                throw new IllegalArgumentException(what + " is listed twice: " + each);
            }
        });
    }

    /** A member may renew a root under the same key; two members never share one. */
    private static Stream<PublicKey> rootKeys(Member member) {
        return member.keys().roots().stream()
                .map(root -> root.certificate().getPublicKey())
                .distinct();
    }

    private static void requireOwnNames(String prefix, Member member) {
        for (var key : member.noteKeys()) {
            if (!key.name().startsWith(prefix)) {
                throw new IllegalArgumentException(
                        "the key " + key + " of " + member.state() + " has to be named " + prefix + "...");
            }
        }
    }

    public Optional<Member> member(MemberState state) {
        return members.stream().filter(member -> member.state().equals(state)).findFirst();
    }

    /** The keys that may sign at an instant. */
    List<FederationKey> keysAt(Instant at) {
        return keys.stream().filter(key -> key.period().contains(at)).toList();
    }

    /** The draft of the next version: the same content, issued anew. */
    public TrustList next(Instant issued, Instant expires) {
        var unchanged = members.stream()
                .map(member -> member.withKeyChangeApproval(ByteString.EMPTY))
                .toList();
        return new TrustList(federation, version + 1, issued, expires, threshold, keys, unchanged);
    }

    /** The draft with a member added, or replaced where it is listed already. */
    public TrustList with(Member member) {
        var all = new ArrayList<>(members);
        all.removeIf(listed -> listed.state().equals(member.state()));
        all.add(member);
        return withMembers(all);
    }

    private TrustList withMembers(List<Member> all) {
        return new TrustList(federation, version, issuedAt, expiresAt, threshold, keys, all);
    }

    /** The draft with other keys of the federation; those of the version before have to stay in it. */
    public TrustList withKeys(List<FederationKey> changed, int changedThreshold) {
        return new TrustList(federation, version, issuedAt, expiresAt, changedThreshold, changed, members);
    }
}
