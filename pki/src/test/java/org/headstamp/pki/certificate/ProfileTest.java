package org.headstamp.pki.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.headstamp.pki.Refusal.assertRefused;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.util.Collections;
import java.util.List;
import org.headstamp.pki.OpenSsl;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final TestMember XA = TestMember.of("XA");

    @TempDir
    Path directory;

    @Test
    void aTlsCertificateNamesItsEndpointAndServesBothSides() throws CertificateParsingException {
        var certificate = XA.tlsCertificate();
        assertThat(certificate.getExtendedKeyUsage())
                .containsExactly(Usage.SERVER_AUTHENTICATION, Usage.CLIENT_AUTHENTICATION);
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(2, "localhost"));
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=XA node,C=XA");
    }

    @Test
    void aSealCertificateIsForDocumentsOnly() throws CertificateParsingException {
        var certificate = XA.sealCertificate();
        assertThat(certificate.getExtendedKeyUsage()).containsExactly(Usage.DOCUMENT_SIGNING);
        assertThat(certificate.getKeyUsage()[0]).isTrue();
        assertThat(certificate.getKeyUsage()[1]).isTrue();
        assertThat(certificate.getBasicConstraints()).isNegative();
    }

    @Test
    void serialNumbersAreLongPositiveAndDistinct() {
        var one = XA.tlsCertificate().getSerialNumber();
        assertThat(one).isPositive().isNotEqualTo(XA.sealCertificate().getSerialNumber());
        assertThat(one.bitLength()).isEqualTo(127);
    }

    @Test
    void opensslAcceptsTheChainWithTheRevocationList() throws Exception {
        Files.write(
                directory.resolve("root.pem"),
                Pem.ofCertificates(List.of(XA.rootCertificate())).toByteArray());
        Files.write(
                directory.resolve("tls.pem"),
                Pem.ofCertificates(List.of(XA.tlsCertificate())).toByteArray());
        Files.write(
                directory.resolve("list.pem"),
                Pem.ofRevocationList(XA.revocationList()).toByteArray());
        var run = OpenSsl.in(
                directory,
                "verify",
                "-x509_strict",
                "-crl_check",
                "-CAfile",
                "root.pem",
                "-CRLfile",
                "list.pem",
                "-purpose",
                "sslserver",
                "-verify_hostname",
                "localhost",
                "-attime",
                Long.toString(TestMember.NOW.getEpochSecond()),
                "tls.pem");
        assertThat(run.status()).as(run.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UPPER.example", "*.example", "-a.example", "a..b", "ä.example"})
    void aNameThatIsNoDnsNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile.Tls(List.of(name)))
                .withMessageContaining("no DNS name");
    }

    @Test
    void aTlsCertificateHasOneToSixteenNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile.Tls(List.of()));
        assertThat(new Profile.Tls(Collections.nCopies(16, "a.example")).dnsNames())
                .hasSize(16);
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile.Tls(Collections.nCopies(17, "a.example")));
    }

    @Test
    void certificatesAreReadBackFromText() throws VerificationException {
        var both = List.of(XA.sealCertificate(), XA.rootCertificate());
        assertThat(Pem.certificates(Pem.ofCertificates(both))).isEqualTo(both);
        assertRefused(Reason.MALFORMED, () -> Pem.certificate(Pem.ofCertificates(both)));
        assertRefused(Reason.MALFORMED, () -> Pem.certificate(Pem.ofRevocationList(XA.revocationList())));
        assertRefused(Reason.MALFORMED, () -> Pem.certificate(ByteString.copyFromUtf8("hello")));
        var cut = Pem.ofCertificates(both).substring(0, 200);
        assertRefused(Reason.MALFORMED, () -> Pem.certificates(cut));
        var many = Pem.ofCertificates(Collections.nCopies(65, XA.rootCertificate()));
        assertRefused(Reason.MALFORMED, () -> Pem.certificates(many));
        var huge = ByteString.copyFrom(new byte[Pem.MAXIMUM_SIZE + 1]);
        assertRefused(Reason.MALFORMED, () -> Pem.certificates(huge));
    }

    @Test
    void aCertificateIsReadFromItsExactBytesOnly() {
        var der = Certificates.der(XA.rootCertificate());
        assertRefused(Reason.MALFORMED, () -> Certificates.parse(der.concat(ByteString.copyFromUtf8("x"))));
        assertRefused(Reason.MALFORMED, () -> Certificates.parse(Pem.ofCertificates(List.of(XA.rootCertificate()))));
        var huge = ByteString.copyFrom(new byte[Certificates.MAXIMUM_SIZE + 1]);
        assertRefused(Reason.MALFORMED, () -> Certificates.parse(huge));
    }
}
