package org.headstamp.pki.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;

class IssuingAuthorityTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final Validity VALIDITY = new Validity(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(90)));

    private final SecureRandom random = new SecureRandom();
    private final SoftwareKey issuingKey = SoftwareKey.generate(KeyAlgorithm.P384, random);
    private final CertificateAuthority issuing = CertificateAuthority.of(
            issuingKey,
            XA.authority().issue(new Profile.IssuingAuthority(), issuingKey.verifyingKey(), TestMember.VALIDITY),
            random);
    private final X509Certificate leaf =
            issuing.issue(new Profile.Seal(), XA.sealKey().verifyingKey(), VALIDITY);
    private final RevocationList issuingList = issuing.revocationList(
            1, Map.of(), Validity.startingAt(NOW, RevocationList.DEFAULT_LIFE_FROM_ISSUING_AUTHORITY));

    private ValidCertificate validated(List<X509Certificate> issuers, List<RevocationList> lists)
            throws VerificationException {
        return new CertificatePath(leaf, issuers).validate(XA.roots(), lists, Usage.SEAL, NOW);
    }

    @Test
    void oneIssuingAuthorityMayStandBelowTheRoot() throws VerificationException {
        var lists = List.of(XA.revocationList(), issuingList);
        var valid = validated(List.of(issuing.certificate()), lists);
        assertThat(valid.judgedBy()).containsExactly(issuingList, XA.revocationList());
        assertThat(validated(List.of(XA.rootCertificate(), issuing.certificate()), lists)
                        .root())
                .isEqualTo(XA.rootCertificate());
    }

    @Test
    void bothListsAreNeeded() {
        var issuers = List.of(issuing.certificate());
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(issuers, List.of(issuingList)));
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(issuers, List.of(XA.revocationList())));
    }

    @Test
    void aRevokedIssuingAuthorityTakesItsCertificatesWithIt() {
        var revoking = XA.revoking(2, Map.of(issuing.certificate().getSerialNumber(), NOW));
        assertRefused(Reason.REVOKED, () -> validated(List.of(issuing.certificate()), List.of(revoking, issuingList)));
    }

    @Test
    void withoutTheIssuingAuthorityThePathLeadsNowhere() {
        assertRefused(Reason.UNKNOWN_ROOT, () -> validated(List.of(), List.of(XA.revocationList(), issuingList)));
    }

    @Test
    void anIssuingAuthorityIssuesNoOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issuing.issue(
                        new Profile.IssuingAuthority(), XA.sealKey().verifyingKey(), VALIDITY))
                .withMessageContaining("only a root");
    }

    @Test
    void aSecondAuthorityBelowTheFirstIsRefusedEvenWhenSigned() {
        var secondKey = SoftwareKey.generate(KeyAlgorithm.P384, random);
        var second = new ForgedCertificate(issuing, issuingKey)
                .profile(new Profile.IssuingAuthority())
                .subjectCountry("XA")
                .key(secondKey)
                .build();
        var deep = CertificateAuthority.of(secondKey, second, random)
                .issue(new Profile.Seal(), XA.sealKey().verifyingKey(), Validity.startingAt(NOW, Duration.ofDays(1)));
        assertRefused(
                Reason.WRONG_USAGE,
                () -> new CertificatePath(deep, List.of(second, issuing.certificate()))
                        .validate(XA.roots(), List.of(XA.revocationList(), issuingList), Usage.SEAL, NOW));
    }

    @Test
    void anEndEntityCertificateIsNoAuthority() {
        var forged = new ForgedCertificate(XA).key(issuingKey).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificateAuthority.of(issuingKey, forged, random))
                .withMessageContaining("no authority");
    }

    @Test
    void anAuthorityDoesNotIssueBeyondItsOwnEnd() {
        var beyond = new Validity(NOW, TestMember.VALIDITY.until().plusSeconds(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issuing.issue(new Profile.Seal(), XA.sealKey().verifyingKey(), beyond))
                .withMessageContaining("reach beyond");
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificateAuthority.of(XA.sealKey(), XA.rootCertificate(), random))
                .withMessageContaining("not the one of");
    }

    @Test
    void aGenuineAuthorityBehindAStrangersCertificateDoesNotMakeItTheMembers() throws VerificationException {
        var stranger = TestMember.fresh("XA").sealCertificate();
        assertThat(new CertificatePath(leaf, List.of(issuing.certificate())).leadsTo(XA.roots()))
                .isTrue();
        assertThat(new CertificatePath(stranger, List.of(issuing.certificate())).leadsTo(XA.roots()))
                .isFalse();
        assertThat(new CertificatePath(stranger, List.of(XA.sealCertificate())).leadsTo(XA.roots()))
                .isFalse();
    }
}
