package org.headstamp.pki.seal;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.certificate.Profile;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real seals with one thing changed; where the sealer himself could have done it, the signature is good. */
class SealTamperingTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final TestMember XB = TestMember.of("XB");
    private static final ByteString CONTENT = ByteString.copyFromUtf8("lot WMA-24-117");
    private static final ByteString OTHER_CONTENT = ByteString.copyFromUtf8("lot WMA-24-118");
    private static final AlgorithmIdentifier ES256 = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier SHA512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);

    private static SealSurgery surgery() {
        return new SealSurgery(XA.sealer().seal(SealKind.MESSAGE, CONTENT, NOW));
    }

    private static void assertSealRefused(Reason reason, SealSurgery changed) throws IOException {
        var seal = changed.build();
        assertRefused(reason, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, seal));
    }

    static Stream<ASN1ObjectIdentifier> demandedAttributes() {
        return Stream.of(
                CMSAttributes.contentType,
                CMSAttributes.messageDigest,
                CMSAttributes.signingTime,
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                CMSAttributes.cmsAlgorithmProtect);
    }

    @ParameterizedTest
    @MethodSource("demandedAttributes")
    void eachDemandedAttributeMustBeThereEvenUnderAGoodSignature(ASN1ObjectIdentifier id) throws IOException {
        assertSealRefused(Reason.MISSING_ATTRIBUTE, surgery().without(id).signedBy(XA.sealKey()));
    }

    @ParameterizedTest
    @MethodSource("demandedAttributes")
    void eachDemandedAttributeStandsOnceWithOneValue(ASN1ObjectIdentifier id) throws IOException {
        var filler = new DEROctetString(new byte[32]);
        assertSealRefused(Reason.MALFORMED, surgery().with(id, filler).signedBy(XA.sealKey()));
        assertSealRefused(
                Reason.MALFORMED,
                surgery()
                        .replacing(id, filler, new DEROctetString(new byte[31]))
                        .signedBy(XA.sealKey()));
        assertSealRefused(Reason.MALFORMED, surgery().replacing(id).signedBy(XA.sealKey()));
    }

    @Test
    void withoutSignedAttributesNothingIsSealed() throws IOException {
        assertSealRefused(Reason.MISSING_ATTRIBUTE, surgery().withoutAttributes());
    }

    @Test
    void anAttributeRemovedOrSwappedWithoutTheKeySpoilsTheSignature() throws IOException {
        var digest = new DEROctetString(Sha256.of(OTHER_CONTENT).bytes().toByteArray());
        var seal = surgery().replacing(CMSAttributes.messageDigest, digest).build();
        assertRefused(Reason.BAD_SIGNATURE, () -> SealVerifier.verify(SealKind.MESSAGE, OTHER_CONTENT, seal));
        assertSealRefused(Reason.BAD_SIGNATURE, surgery().replacing(CMSAttributes.messageDigest, digest));
        assertSealRefused(Reason.MISSING_ATTRIBUTE, surgery().without(CMSAttributes.cmsAlgorithmProtect));
    }

    @Test
    void aKindSwappedOutsideTheSignatureIsCaughtInsideIt() throws IOException {
        var receipt = XA.sealer().seal(SealKind.RECEIPT, CONTENT, NOW);
        assertSealRefused(Reason.WRONG_KIND, new SealSurgery(receipt).kind(SealKind.MESSAGE));
    }

    @Test
    void anotherSignersSignatureIsRefused() throws IOException {
        assertSealRefused(Reason.BAD_SIGNATURE, surgery().signedBy(XB.sealKey()));
    }

    @Test
    void anotherCertificateInsideIsRefused() throws IOException {
        assertSealRefused(Reason.MALFORMED, surgery().certificates(XB.sealCertificate()));
        assertSealRefused(Reason.MALFORMED, surgery().certificates());
        assertSealRefused(
                Reason.MALFORMED,
                surgery()
                        .certificates(
                                XA.sealCertificate(),
                                XA.rootCertificate(),
                                XB.rootCertificate(),
                                XB.sealCertificate()));
    }

    @Test
    void theSignedCertificateDigestMustBeThatOfTheCertificateInside() throws IOException {
        var sameKey = XA.authority().issue(new Profile.Seal(), XA.sealKey().verifyingKey(), TestMember.VALIDITY);
        var other = Sha256.of(Certificates.der(sameKey)).bytes().toByteArray();
        assertSealRefused(
                Reason.BAD_SIGNATURE,
                surgery()
                        .replacing(
                                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                new SigningCertificateV2(new ESSCertIDv2(other)))
                        .signedBy(XA.sealKey()));
        assertSealRefused(
                Reason.WEAK_ALGORITHM,
                surgery()
                        .replacing(
                                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                new SigningCertificateV2(new ESSCertIDv2(SHA512, new byte[64])))
                        .signedBy(XA.sealKey()));
    }

    @Test
    void theProtectedAlgorithmsMustBeTheUsedOnes() throws IOException {
        for (var protection : List.of(
                new CMSAlgorithmProtection(SHA512, CMSAlgorithmProtection.SIGNATURE, ES256),
                new CMSAlgorithmProtection(SHA256, CMSAlgorithmProtection.SIGNATURE, SHA256),
                new CMSAlgorithmProtection(SHA256, CMSAlgorithmProtection.MAC, ES256))) {
            assertSealRefused(
                    Reason.BAD_SIGNATURE,
                    surgery()
                            .replacing(CMSAttributes.cmsAlgorithmProtect, protection)
                            .signedBy(XA.sealKey()));
        }
    }

    @Test
    void algorithmsOtherThanTheKeysOwnAreRefused() throws IOException {
        assertSealRefused(Reason.WEAK_ALGORITHM, surgery().digest(SHA512).signedBy(XA.sealKey()));
        assertSealRefused(
                Reason.WEAK_ALGORITHM,
                surgery()
                        .signatureAlgorithm(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA1))
                        .signedBy(XA.sealKey()));
    }

    @Test
    void aKeyThatSealsNothingIsRefused() throws IOException {
        var ed25519 = SoftwareKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
        assertThatIllegalArgumentException().isThrownBy(() -> new Sealer(ed25519, XA.sealCertificate(), List.of()));
    }

    @Test
    void twoSignersNoneOrUnsignedAttributesAreRefused() throws IOException {
        assertSealRefused(Reason.MALFORMED, surgery().signers(2));
        assertSealRefused(Reason.MALFORMED, surgery().signers(0));
        assertSealRefused(Reason.MALFORMED, surgery().withUnsignedAttribute());
    }

    @Test
    void contentInsideTheSealIsRefused() throws IOException {
        assertSealRefused(Reason.MALFORMED, surgery().content(CONTENT));
    }

    @Test
    void aSigningTimeThatIsNotInWholeSecondsOfUtcIsRefused() throws IOException {
        for (var time : List.of(
                new ASN1GeneralizedTime("20260302100000.5Z"),
                new ASN1GeneralizedTime("20260302100000+0100"),
                new ASN1UTCTime("2603021000Z"),
                new ASN1UTCTime("260302100000+0100"),
                new DEROctetString(new byte[1]))) {
            assertSealRefused(
                    Reason.MALFORMED,
                    surgery().replacing(CMSAttributes.signingTime, time).signedBy(XA.sealKey()));
        }
    }

    @Test
    void moreThanSixteenAttributesAreRefused() throws IOException {
        var many = surgery();
        for (var i = 0; i < 12; i++) {
            many.with(new ASN1ObjectIdentifier("2.25." + (i + 1)), new DEROctetString(new byte[1]));
        }
        assertSealRefused(Reason.MALFORMED, many.signedBy(XA.sealKey()));
    }
}
