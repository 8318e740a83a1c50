package org.headstamp.pki.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.ForgedCertificate;
import org.headstamp.pki.certificate.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedMembersTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final TestMember XB = TestMember.of("XB");
    private static final TestMember XC = TestMember.of("XC");
    private static final TestFederation FEDERATION = TestFederation.of(XA, XB, XC);
    private static final TrustedMembers TRUSTED = FEDERATION.trusted();

    @ParameterizedTest
    @ValueSource(strings = {"XA", "XB", "XC"})
    void everyMemberIsRecognisedByEachOfItsCertificates(String state) throws VerificationException {
        var member = TestMember.of(state);
        assertThat(TRUSTED.memberOf(List.of(member.sealCertificate()), Usage.SEAL, NOW))
                .isEqualTo(member.state());
        assertThat(TRUSTED.memberOf(List.of(member.tlsCertificate()), Usage.TLS_CLIENT, NOW))
                .isEqualTo(member.state());
        assertThat(TRUSTED.memberOf(List.of(member.tlsCertificate(), member.rootCertificate()), Usage.TLS_SERVER, NOW))
                .isEqualTo(member.state());
    }

    @Test
    void aStrangersCertificateIsUnknownEvenUnderAMembersName() {
        var impostor = TestMember.fresh("XA");
        assertRefused(Reason.UNKNOWN_ROOT, () -> TRUSTED.identify(path(impostor)));
        assertRefused(
                Reason.UNKNOWN_ROOT,
                () -> TRUSTED.memberOf(
                        List.of(impostor.sealCertificate(), impostor.rootCertificate()), Usage.SEAL, NOW));
        assertRefused(Reason.UNKNOWN_ROOT, () -> TRUSTED.identify(path(TestMember.of("XD"))));
    }

    @Test
    void aMembersRootBehindACertificateThatNamesAnotherIsAnAttack() {
        var forged = new ForgedCertificate(XC).subjectCountry("XB").build();
        assertRefused(Reason.FOREIGN_ROOT, () -> TRUSTED.identify(new CertificatePath(forged, List.of())));
        assertRefused(Reason.FOREIGN_ROOT, () -> TRUSTED.memberOf(List.of(forged), Usage.SEAL, NOW));
        assertRefused(
                Reason.UNKNOWN_ROOT, () -> TRUSTED.memberOf(List.of(forged, XB.rootCertificate()), Usage.SEAL, NOW));
    }

    @Test
    void aSealCertificateIsNoTlsCertificate() {
        assertRefused(Reason.WRONG_USAGE, () -> TRUSTED.memberOf(List.of(XA.sealCertificate()), Usage.TLS_CLIENT, NOW));
    }

    @Test
    void withoutACurrentRevocationListNothingIsGood() {
        var blind = new TrustedMembers(FEDERATION.verified(), List.of(XB.revocationList()));
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> blind.validate(path(XA), Usage.SEAL, NOW));
        var late = XB.revocationList().nextUpdate();
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> blind.validate(path(XB), Usage.SEAL, late));
    }

    @Test
    void aRevokedCertificateIsStillItsMembersButNoLongerGood() throws VerificationException {
        var revokedAt = NOW.minusSeconds(60);
        var revoking = XA.revoking(2, Map.of(XA.sealCertificate().getSerialNumber(), revokedAt));
        var trusted = new TrustedMembers(FEDERATION.verified(), List.of(revoking, XA.revocationList()));
        assertThat(trusted.identify(path(XA))).isEqualTo(XA.state());
        assertRefused(Reason.REVOKED, () -> trusted.validate(path(XA), Usage.SEAL, NOW));
        assertThat(trusted.validate(path(XA), Usage.SEAL, revokedAt.minusSeconds(1))
                        .member())
                .isEqualTo(XA.state());
    }

    @Test
    void anExpiredCertificateIsStillItsMembersButNoLongerGood() throws VerificationException {
        assertThat(TRUSTED.identify(path(XA))).isEqualTo(XA.state());
        assertRefused(Reason.EXPIRED, () -> TRUSTED.validate(path(XA), Usage.SEAL, NOW.plus(Duration.ofDays(800))));
    }

    @Test
    void standingIsAQuestionOfItsOwnAndOfTime() throws VerificationException {
        var suspension = NOW.minusSeconds(60);
        var draft = FEDERATION.draft();
        var suspended =
                draft.member(XA.state()).orElseThrow().withStanding(new Standing(MemberStatus.SUSPENDED, suspension));
        var trusted = new TrustedMembers(FEDERATION.verified(draft.with(suspended)), List.of(XA.revocationList()));
        assertThat(trusted.identify(path(XA))).isEqualTo(XA.state());
        assertThat(trusted.validate(path(XA), Usage.SEAL, NOW).member()).isEqualTo(XA.state());
        assertRefused(Reason.MEMBER_NOT_ACTIVE, () -> trusted.requireActive(XA.state(), NOW));
        assertRefused(Reason.MEMBER_NOT_ACTIVE, () -> trusted.memberOf(List.of(XA.sealCertificate()), Usage.SEAL, NOW));
        trusted.requireActive(XA.state(), suspension.minusSeconds(1));
        assertRefused(
                Reason.MEMBER_NOT_ACTIVE,
                () -> trusted.requireActive(XA.state(), TestFederation.ISSUED.minusSeconds(1)));
        assertRefused(Reason.MEMBER_NOT_ACTIVE, () -> trusted.requireActive(new MemberState("XZ"), NOW));
    }

    @Test
    void aRootThatTheListHasEndedIdentifiesButNoLongerVouches() throws VerificationException {
        var draft = FEDERATION.draft();
        var entry = draft.member(XA.state()).orElseThrow();
        var root = entry.keys().roots().getFirst();
        var ended = new MemberRoot(root.certificate(), root.period().endingAt(NOW), root.possessionProof());
        var keys = new MemberKeys(List.of(ended), entry.keys().logKeys(), List.of(), false);
        var trusted =
                new TrustedMembers(FEDERATION.verified(draft.with(entry.withKeys(keys))), List.of(XA.revocationList()));
        assertThat(trusted.identify(path(XA))).isEqualTo(XA.state());
        assertThat(trusted.validate(path(XA), Usage.SEAL, NOW.minusSeconds(1)).member())
                .isEqualTo(XA.state());
        assertRefused(Reason.UNKNOWN_ROOT, () -> trusted.validate(path(XA), Usage.SEAL, NOW));
    }

    @Test
    void anEmptyChainIsMalformed() {
        assertRefused(Reason.MALFORMED, () -> TRUSTED.memberOf(List.of(), Usage.SEAL, NOW));
    }

    private static CertificatePath path(TestMember member) {
        return new CertificatePath(member.sealCertificate(), List.of());
    }
}
