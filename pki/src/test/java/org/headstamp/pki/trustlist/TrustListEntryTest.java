package org.headstamp.pki.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.junit.jupiter.api.Test;

/** Lists that are properly signed and still wrong: whoever holds the federation's keys cannot list just anything. */
class TrustListEntryTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final TestMember XB = TestMember.of("XB");
    private static final TestFederation FEDERATION = TestFederation.of(XA, XB);

    private static void assertEntryRefused(
            Reason reason, Consumer<org.headstamp.proto.federation.v1.TrustList.Builder> change) {
        try {
            var wire = org.headstamp.proto.federation.v1.TrustList.newBuilder()
                    .mergeFrom(SignedList.draft(FEDERATION.draft()).list());
            change.accept(wire);
            var signed = new SignedList(wire.build().toByteString(), List.of())
                    .sign(FEDERATION.keys().get(0))
                    .sign(FEDERATION.keys().get(1));
            assertRefused(reason, () -> TrustListVerifier.first(signed, FEDERATION.pin(), NOW));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPossessionProofOfAnotherRootIsRefused() {
        assertEntryRefused(
                Reason.BAD_SIGNATURE,
                list -> list.getMembersBuilder(0)
                        .getRootsBuilder(0)
                        .setPossessionProof(list.getMembers(1).getRoots(0).getPossessionProof()));
    }

    @Test
    void anotherStatesRootInAnEntryIsAnAttack() {
        assertEntryRefused(
                Reason.FOREIGN_ROOT,
                list -> list.getMembersBuilder(0).setRoots(0, list.getMembers(1).getRoots(0)));
    }

    @Test
    void aPossessionProofForAnotherFederationOrFromAnotherKeyIsRefused() {
        var otherFederation = PossessionProof.make("other", XA.state(), XA.rootCertificate(), XA.rootKey(), NOW);
        assertRefused(
                Reason.BAD_SIGNATURE,
                () -> PossessionProof.verify("exercise", XA.state(), XA.rootCertificate(), otherFederation));
        var statement = MemberKeysWire.possession("exercise", XA.state(), Certificates.der(XA.rootCertificate()));
        var byAnother = new Sealer(XB.rootKey(), XB.rootCertificate(), List.of())
                .seal(SealKind.TRUST_LIST_PROOF, statement, NOW);
        assertRefused(
                Reason.BAD_SIGNATURE,
                () -> PossessionProof.verify("exercise", XA.state(), XA.rootCertificate(), byAnother));
    }

    @Test
    void aLeafCertificateIsNoRoot() {
        var proof = PossessionProof.make("exercise", XA.state(), XA.sealCertificate(), XA.sealKey(), NOW);
        assertRefused(
                Reason.WRONG_USAGE, () -> PossessionProof.verify("exercise", XA.state(), XA.sealCertificate(), proof));
    }

    @Test
    void aFieldThatThisVersionDoesNotKnowIsRefusedAtAnyDepth() {
        var unknown = UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
        assertEntryRefused(Reason.MALFORMED, list -> list.setUnknownFields(unknown));
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(1).getEndpointsBuilder(0).setUnknownFields(unknown));
    }

    @Test
    void oneEntryThatDoesNotHoldMakesTheWholeListInvalid() {
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0).getEndpointsBuilder(0).setHost("no host!"));
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0).getEndpointsBuilder(0).setPort(70000));
        assertEntryRefused(Reason.MALFORMED, list -> list.getMembersBuilder(0).clearRoots());
        assertEntryRefused(Reason.MALFORMED, list -> list.getMembersBuilder(0).clearStandings());
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0)
                        .addStandings(list.getMembers(0).getStandings(0)));
        assertEntryRefused(Reason.MALFORMED, list -> list.addMembers(list.getMembers(0)));
        assertEntryRefused(Reason.MALFORMED, list -> list.addKeys(list.getKeys(0)));
        assertEntryRefused(Reason.MALFORMED, list -> list.setExpiresAt(list.getIssuedAt()));
        assertEntryRefused(Reason.MALFORMED, list -> list.setVersion(0));
        assertEntryRefused(Reason.MALFORMED, list -> list.clearIssuedAt());
        assertEntryRefused(Reason.MALFORMED, list -> list.getIssuedAtBuilder().setNanos(-1));
        assertEntryRefused(Reason.MALFORMED, list -> list.getExpiresAtBuilder().setSeconds(Long.MAX_VALUE));
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0)
                        .getRootsBuilder(0)
                        .getUntilBuilder()
                        .setSeconds(1));
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0).addNames(list.getMembers(0).getNames(0)));
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0).getProfileBuilder().addHolidays("2026-02-30"));
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0).getRootsBuilder(0).setCertificate(ByteString.copyFromUtf8("x")));
    }

    @Test
    void aLogKeyStandsForOneMemberUnderItsOwnNameAndInItsOwnPlace() {
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0).addLogKeys(list.getMembers(1).getLogKeys(0)));
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0)
                        .addCosignerKeys(list.getMembers(0).getLogKeys(0)));
        var stolenName = NoteSigner.log("exercise/XB/2", XA.logKey()).key().vkey();
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(0).getLogKeysBuilder(0).setVerifierKey(stolenName));
        var sharedKey = NoteSigner.log("exercise/XB/2", XA.logKey()).key().vkey();
        assertEntryRefused(
                Reason.MALFORMED,
                list -> list.getMembersBuilder(1).getLogKeysBuilder(0).setVerifierKey(sharedKey));
    }

    @Test
    void everythingThatAnEntrySaysIsReadBack() throws VerificationException {
        var profile = new StateProfile(
                "cartridges and their parts",
                "headstamp and box",
                List.of("en", "fr"),
                "Europe/Vienna",
                "09:00 to 17:00",
                List.of(LocalDate.parse("2026-12-25")),
                "20 years");
        var entry = TestFederation.entry(XA);
        var cosigner = NoteSigner.cosigner(
                "exercise/XA/witness", TestMember.fresh("XA").logKey());
        var full = new Member(
                entry.state(),
                new FocalPoint(
                        Map.of("en", "Asteria", "fr", "Astérie"),
                        List.of(
                                new Contact("focal point of XA", "+43 1", "fp@xa.example"),
                                new Contact("duty", "", "")),
                        profile),
                List.of(new Endpoint("node.xa.example", 443), new Endpoint("2001:db8::1", 443)),
                new MemberKeys(
                        entry.keys().roots(),
                        entry.keys().logKeys(),
                        List.of(new LogKey(cosigner.key(), new Period(NOW, NOW.plus(Duration.ofDays(1))))),
                        true),
                List.of(
                        new Standing(MemberStatus.ACTIVE, TestFederation.ISSUED),
                        new Standing(MemberStatus.WITHDRAWN, NOW)),
                ByteString.copyFromUtf8("consent"));
        var list = FEDERATION.draft().with(full);
        assertThat(SignedList.draft(list).content()).isEqualTo(list);
    }

    @Test
    void anEndpointIsReadFromText() {
        assertThat(Endpoint.parse("node.xa.example:443")).hasToString("node.xa.example:443");
        assertThat(Endpoint.parse("[2001:db8::1]:443")).isEqualTo(new Endpoint("2001:db8::1", 443));
        assertThat(Endpoint.parse("[2001:db8::1]:443")).hasToString("[2001:db8::1]:443");
        for (var text : List.of("", "host", "host:", ":443", "host:0", "host:65536", "a b:1", "2001:db8::1:443")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Endpoint.parse(text));
        }
    }
}
