package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;

/** A federation named "exercise" whose lists two of three keys sign. */
public final class TestFederation {
    public static final String NAME = "exercise";
    public static final int THRESHOLD = 2;
    public static final Instant ISSUED = TestMember.NOW.minus(Duration.ofDays(1));
    public static final Instant EXPIRES = TestMember.NOW.plus(Duration.ofDays(90));

    private final List<SoftwareKey> keys = IntStream.range(0, 3)
            .mapToObj(number -> SoftwareKey.generate(KeyAlgorithm.P384, new SecureRandom()))
            .toList();
    private final List<TestMember> members;

    private TestFederation(List<TestMember> members) {
        this.members = members;
    }

    public static TestFederation of(TestMember... members) {
        return new TestFederation(List.of(members));
    }

    public List<SoftwareKey> keys() {
        return keys;
    }

    public TrustListPin pin() {
        return new TrustListPin(
                NAME, keys.stream().map(key -> key.verifyingKey().id()).collect(Collectors.toSet()), THRESHOLD);
    }

    /** The content of version 1. */
    public TrustList draft() {
        var federationKeys = keys.stream()
                .map(key -> new FederationKey(key.verifyingKey(), Period.since(ISSUED)))
                .toList();
        var entries = members.stream().map(TestFederation::entry).toList();
        return new TrustList(NAME, 1, ISSUED, EXPIRES, THRESHOLD, federationKeys, entries);
    }

    /** The entry of an active member with its one root and its one log key. */
    public static Member entry(TestMember member) {
        return new Member(
                member.state(),
                new FocalPoint(
                        Map.of("en", "Exercise State " + member.state()),
                        List.of(new Contact("focal point of " + member.state(), "", "")),
                        StateProfile.UNSTATED),
                List.of(new Endpoint("localhost", 9443)),
                keys(member),
                List.of(new Standing(MemberStatus.ACTIVE, ISSUED)),
                ByteString.EMPTY);
    }

    static MemberKeys keys(TestMember member) {
        return new MemberKeys(
                List.of(root(member)), List.of(new LogKey(logKey(member), Period.since(ISSUED))), List.of(), false);
    }

    static MemberRoot root(TestMember member) {
        var proof =
                PossessionProof.make(NAME, member.state(), member.rootCertificate(), member.rootKey(), TestMember.NOW);
        return new MemberRoot(member.rootCertificate(), Period.since(ISSUED), proof);
    }

    /** What signs the checkpoints of the member's log. */
    public static NoteSigner log(TestMember member) {
        return NoteSigner.log(NAME + "/" + member.state() + "/1", member.logKey());
    }

    static NoteKey logKey(TestMember member) {
        return log(member).key();
    }

    /** Signed by the keys of these numbers. */
    public SignedList signed(TrustList list, int... numbers) {
        return signed(list, IntStream.of(numbers).mapToObj(keys::get));
    }

    static SignedList signed(TrustList list, Stream<SoftwareKey> signers) {
        var signed = SignedList.draft(list);
        for (var signer : signers.toList()) {
            signed = signed.sign(signer);
        }
        return signed;
    }

    /** Version 1, verified. */
    public VerifiedTrustList verified() {
        return verified(draft());
    }

    VerifiedTrustList verified(TrustList list) {
        try {
            return TrustListVerifier.first(signed(list, 0, 1), pin(), TestMember.NOW);
        } catch (VerificationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Version 1 with the members' empty revocation lists. */
    public TrustedMembers trusted() {
        return new TrustedMembers(
                verified(), members.stream().map(TestMember::revocationList).toList());
    }
}
