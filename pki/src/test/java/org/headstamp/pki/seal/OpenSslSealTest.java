package org.headstamp.pki.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.headstamp.pki.OpenSsl;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.Passphrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an outsider can do with the openssl program of his own machine. */
class OpenSslSealTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final ByteString CONTENT = ByteString.copyFromUtf8("line one\nline two\r\n\0binary");

    @TempDir
    Path directory;

    @BeforeEach
    void writeWhatAnOutsiderHas() throws IOException {
        write("m.bin", CONTENT);
        write("root.pem", Pem.ofCertificates(List.of(XA.rootCertificate())));
    }

    private void write(String name, ByteString content) throws IOException {
        SafeFile.write(directory.resolve(name), content, Existing.REPLACE);
    }

    private OpenSsl.Run verify() throws Exception {
        return OpenSsl.in(
                directory,
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-content",
                "m.bin",
                "-in",
                "m.p7s",
                "-CAfile",
                "root.pem",
                "-purpose",
                "any",
                "-attime",
                Long.toString(NOW.getEpochSecond()),
                "-out",
                "/dev/null");
    }

    @ParameterizedTest
    @EnumSource
    void opensslAcceptsWhatWeSeal(SealKind kind) throws Exception {
        write("m.p7s", XA.sealer().seal(kind, CONTENT, NOW));
        var run = verify();
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).containsIgnoringCase("verification successful");
    }

    @Test
    void opensslRefusesOurSealOverOtherContent() throws Exception {
        write("m.p7s", XA.sealer().seal(SealKind.MESSAGE, CONTENT, NOW));
        write("m.bin", CONTENT.concat(ByteString.copyFromUtf8(" ")));
        var run = verify();
        assertThat(run.status()).as(run.output()).isNotZero();
    }

    @Test
    void opensslRefusesOurSealUnderAnotherRoot() throws Exception {
        write("m.p7s", XA.sealer().seal(SealKind.MESSAGE, CONTENT, NOW));
        write("root.pem", Pem.ofCertificates(List.of(TestMember.of("XB").rootCertificate())));
        var run = verify();
        assertThat(run.status()).as(run.output()).isNotZero();
    }

    private ByteString sealedByOpenSsl(String... options) throws Exception {
        KeyFile.write(
                directory.resolve("seal.key"),
                XA.sealKey(),
                Passphrase.of("p".toCharArray()),
                new SecureRandom(),
                Existing.REFUSE);
        write("seal.pem", Pem.ofCertificates(List.of(XA.sealCertificate())));
        var command = new ArrayList<>(List.of("cms", "-sign", "-binary", "-outform", "DER", "-in", "m.bin", "-out"));
        command.addAll(List.of("m.p7s", "-signer", "seal.pem", "-inkey", "seal.key", "-passin", "env:P"));
        command.addAll(List.of("-md", "sha256", "-econtent_type", SealKind.MESSAGE.oid()));
        command.addAll(List.of(options));
        var run = OpenSsl.in(directory, Map.of("P", "p"), command.toArray(String[]::new));
        assertThat(run.status()).as(run.output()).isZero();
        return ByteString.copyFrom(Files.readAllBytes(directory.resolve("m.p7s")));
    }

    @Test
    void aSealOfOpensslLacksTheSigningCertificateAndIsRefusedForIt() throws Exception {
        var seal = sealedByOpenSsl();
        assertRefused(Reason.MISSING_ATTRIBUTE, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, seal));
    }

    @Test
    void aCadesSealOfOpensslLacksTheAlgorithmProtectionAndIsRefusedForIt() throws Exception {
        var seal = sealedByOpenSsl("-cades");
        assertRefused(Reason.MISSING_ATTRIBUTE, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, seal));
    }

    @Test
    void aCadesSealOfOpensslWithTheProtectionAddedIsAccepted() throws Exception {
        var protection = new CMSAlgorithmProtection(
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                CMSAlgorithmProtection.SIGNATURE,
                new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256));
        var seal = new SealSurgery(sealedByOpenSsl("-cades"))
                .with(CMSAttributes.cmsAlgorithmProtect, protection)
                .signedBy(XA.sealKey())
                .build();
        var verified = SealVerifier.verify(SealKind.MESSAGE, CONTENT, seal);
        assertThat(verified.certificate()).isEqualTo(XA.sealCertificate());
        write("m.p7s", seal);
        var run = verify();
        assertThat(run.status()).as(run.output()).isZero();
    }

    @Test
    void aSealOfOpensslWithTheContentInsideIsRefused() throws Exception {
        var seal = sealedByOpenSsl("-cades", "-nodetach");
        assertRefused(Reason.MALFORMED, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, seal));
    }

    @Test
    void opensslTooRefusesAChangedDigest() throws Exception {
        var seal = new SealSurgery(XA.sealer().seal(SealKind.MESSAGE, CONTENT, NOW))
                .replacing(CMSAttributes.messageDigest, new DEROctetString(new byte[32]))
                .build();
        write("m.p7s", seal);
        var run = verify();
        assertThat(run.status()).as(run.output()).isNotZero();
        assertRefused(Reason.BAD_SIGNATURE, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, seal));
    }
}
