package org.headstamp.pki.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatePathTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final TestMember XB = TestMember.of("XB");

    private final SecureRandom random = new SecureRandom();

    private static ValidCertificate validated(X509Certificate certificate, Usage usage, Instant at)
            throws VerificationException {
        return path(certificate).validate(XA.roots(), List.of(XA.revocationList()), usage, at);
    }

    private static CertificatePath path(X509Certificate certificate, X509Certificate... issuers) {
        return new CertificatePath(certificate, List.of(issuers));
    }

    @Test
    void aMembersCertificatesAreGoodForTheirUse() throws VerificationException {
        var seal = validated(XA.sealCertificate(), Usage.SEAL, NOW);
        assertThat(seal.member()).isEqualTo(XA.state());
        assertThat(seal.root()).isEqualTo(XA.rootCertificate());
        assertThat(seal.judgedBy()).containsExactly(XA.revocationList());
        assertThat(validated(XA.tlsCertificate(), Usage.TLS_CLIENT, NOW).usage())
                .isEqualTo(Usage.TLS_CLIENT);
        assertThat(validated(XA.tlsCertificate(), Usage.TLS_SERVER, NOW).at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"SEAL", "TLS_CLIENT", "TLS_SERVER"})
    void aCertificateOfAnotherUseOrAnAuthoritysIsRefused(Usage usage) {
        var other = usage == Usage.SEAL ? XA.tlsCertificate() : XA.sealCertificate();
        assertRefused(Reason.WRONG_USAGE, () -> validated(other, usage, NOW));
        var issuing = XA.authority()
                .issue(
                        new Profile.IssuingAuthority(),
                        SoftwareKey.generate(KeyAlgorithm.P384, random).verifyingKey(),
                        TestMember.VALIDITY);
        assertRefused(Reason.WRONG_USAGE, () -> validated(issuing, usage, NOW));
    }

    @Test
    void aCertificateOfAnotherMembersRootIsNotThisMembers() {
        assertRefused(Reason.UNKNOWN_ROOT, () -> validated(XB.sealCertificate(), Usage.SEAL, NOW));
    }

    @Test
    void aRootOfTheSameNameWithAnotherKeyIsUnknown() {
        var impostor = TestMember.fresh("XA");
        assertRefused(Reason.UNKNOWN_ROOT, () -> validated(impostor.sealCertificate(), Usage.SEAL, NOW));
    }

    @Test
    void aRootThatNamesAnotherMemberInACertificateIsCaught() {
        var forged = new ForgedCertificate(XB).subjectCountry("XA").build();
        assertRefused(
                Reason.FOREIGN_ROOT,
                () -> path(forged).validate(XB.roots(), List.of(XB.revocationList()), Usage.SEAL, NOW));
    }

    @Test
    void aCertificateWithoutOrWithTwoCountriesIsMalformed() {
        var none = new ForgedCertificate(XA).subject("CN=seal").build();
        var two = new ForgedCertificate(XA).subject("C=XA,C=XB,CN=seal").build();
        assertRefused(Reason.MALFORMED, () -> validated(none, Usage.SEAL, NOW));
        assertRefused(Reason.MALFORMED, () -> validated(two, Usage.SEAL, NOW));
    }

    @Test
    void validityIsJudgedAtTheGivenInstantToTheSecond() throws VerificationException {
        var from = TestMember.VALIDITY.from();
        var list = List.of(XA.authority().revocationList(7, Map.of(), Validity.startingAt(from, Duration.ofDays(900))));
        var path = path(XA.sealCertificate());
        var until = TestMember.VALIDITY.until();
        assertThat(path.validate(XA.roots(), list, Usage.SEAL, from).at()).isEqualTo(from);
        assertThat(path.validate(XA.roots(), list, Usage.SEAL, until).at()).isEqualTo(until);
        assertRefused(Reason.NOT_YET_VALID, () -> path.validate(XA.roots(), list, Usage.SEAL, from.minusSeconds(1)));
        assertRefused(Reason.EXPIRED, () -> path.validate(XA.roots(), list, Usage.SEAL, until.plusSeconds(1)));
    }

    @Test
    void anExpiredRootCarriesNothing() {
        var validity = new Validity(NOW.minus(Duration.ofDays(10)), NOW.minus(Duration.ofDays(1)));
        var rootKey = SoftwareKey.generate(KeyAlgorithm.P384, random);
        var root = CertificateAuthority.createRoot(XA.state(), rootKey, validity, random);
        var leaf = new ForgedCertificate(root, rootKey).build();
        var lists = List.of(root.revocationList(1, Map.of(), Validity.startingAt(NOW, Duration.ofDays(9))));
        var roots = new MemberRoots(XA.state(), List.of(root.certificate()));
        assertRefused(Reason.EXPIRED, () -> path(leaf).validate(roots, lists, Usage.SEAL, NOW));
    }

    @Test
    void aCertificateWithAFlippedBitIsRefused() throws VerificationException {
        var bytes = Certificates.der(XA.sealCertificate()).toByteArray();
        bytes[bytes.length - 1] ^= 1;
        var tampered = Certificates.parse(ByteString.copyFrom(bytes));
        assertRefused(Reason.UNKNOWN_ROOT, () -> validated(tampered, Usage.SEAL, NOW));
    }

    @Test
    void noBitOfACertificateCanBeFlipped() {
        var der = Certificates.der(XA.sealCertificate());
        for (var bit = 0; bit < der.size() * 8; bit++) {
            var bytes = der.toByteArray();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(VerificationException.class)
                    .as("bit %d", bit)
                    .isThrownBy(() -> validated(Certificates.parse(ByteString.copyFrom(bytes)), Usage.SEAL, NOW));
        }
    }

    @Test
    void weakKeysAndSignaturesAreRefused() {
        assertRefused(
                Reason.WEAK_ALGORITHM,
                () -> validated(new ForgedCertificate(XA).rsaKey().build(), Usage.SEAL, NOW));
        assertRefused(
                Reason.WEAK_ALGORITHM,
                () -> validated(new ForgedCertificate(XA).claimingSha1().build(), Usage.SEAL, NOW));
    }

    @Test
    void anUnknownCriticalExtensionIsRefused() {
        var strange = new ForgedCertificate(XA).unknownCriticalExtension().build();
        assertRefused(Reason.WRONG_USAGE, () -> validated(strange, Usage.SEAL, NOW));
    }

    @Test
    void duringAChangeOfRootsEitherIsGood() throws VerificationException {
        var next = TestMember.fresh("XA");
        var both = new MemberRoots(XA.state(), List.of(XA.rootCertificate(), next.rootCertificate()));
        var lists = List.of(XA.revocationList(), next.revocationList());
        assertThat(path(next.sealCertificate())
                        .validate(both, lists, Usage.SEAL, NOW)
                        .root())
                .isEqualTo(next.rootCertificate());
        assertThat(path(XA.sealCertificate())
                        .validate(both, lists, Usage.SEAL, NOW)
                        .root())
                .isEqualTo(XA.rootCertificate());
    }

    @Test
    void thePathTellsWhoseRootItLeadsTo() throws VerificationException {
        var sentWithRoot = CertificatePath.of(List.of(XA.tlsCertificate(), XA.rootCertificate()));
        assertThat(sentWithRoot.leadsTo(XA.roots())).isTrue();
        assertThat(sentWithRoot.leadsTo(XB.roots())).isFalse();
        assertThat(sentWithRoot
                        .validate(XA.roots(), List.of(XA.revocationList()), Usage.TLS_CLIENT, NOW)
                        .member())
                .isEqualTo(XA.state());
        assertRefused(Reason.MALFORMED, () -> CertificatePath.of(List.of()));
    }

    @Test
    void pathsThatAreTooLongAreRefused() {
        var leaf = XA.sealCertificate();
        var root = XB.rootCertificate();
        assertRefused(
                Reason.MALFORMED,
                () -> path(leaf, root, root, root).validate(XA.roots(), List.of(XA.revocationList()), Usage.SEAL, NOW));
    }
}
