package org.headstamp.pki.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private static final TestMember XA = TestMember.of("XA");

    private static ValidCertificate validated(List<RevocationList> lists, Instant at) throws VerificationException {
        return new CertificatePath(XA.sealCertificate(), List.of()).validate(XA.roots(), lists, Usage.SEAL, at);
    }

    private static RevocationList revokingTheSeal(long number, Instant at) {
        return XA.revoking(number, Map.of(XA.sealCertificate().getSerialNumber(), at));
    }

    @Test
    void aListIsReadBackWithItsNumberDatesAndSerials() throws VerificationException {
        var at = NOW.minus(Duration.ofDays(2));
        var list = RevocationList.parse(revokingTheSeal(5, at).der());
        assertThat(list.number()).isEqualTo(5);
        assertThat(list.revoked())
                .containsExactly(Map.entry(XA.sealCertificate().getSerialNumber(), at));
        assertThat(Duration.between(list.thisUpdate(), list.nextUpdate())).isEqualTo(Duration.ofDays(90));
        assertThat(list.isIssuedBy(XA.rootCertificate())).isTrue();
        assertThat(list.isIssuedBy(TestMember.of("XB").rootCertificate())).isFalse();
        assertThat(list.isIssuedBy(TestMember.fresh("XA").rootCertificate())).isFalse();
        assertThat(Pem.revocationList(Pem.ofRevocationList(list))).isEqualTo(list);
    }

    @Test
    void aRevokedCertificateWasGoodUntilItsRevocation() throws VerificationException {
        var at = NOW.minus(Duration.ofDays(2));
        var lists = List.of(revokingTheSeal(2, at));
        assertRefused(Reason.REVOKED, () -> validated(lists, NOW));
        assertRefused(Reason.REVOKED, () -> validated(lists, at));
        assertThat(validated(lists, at.minusSeconds(1)).judgedBy()).isEqualTo(lists);
    }

    @Test
    void theNewestCurrentListDecides() {
        var lists = List.of(XA.revocationList(), revokingTheSeal(2, NOW), XA.revocationList());
        assertRefused(Reason.REVOKED, () -> validated(lists, NOW));
    }

    @Test
    void withoutACurrentListOfTheIssuerNothingIsTrusted() throws VerificationException {
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(List.of(), NOW));
        var foreign = List.of(TestMember.of("XB").revocationList());
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(foreign, NOW));
        var impostor = List.of(TestMember.fresh("XA").revocationList());
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(impostor, NOW));
        var own = List.of(XA.revocationList());
        var end = XA.revocationList().nextUpdate();
        assertThat(validated(own, end.minusSeconds(1)).judgedBy()).isEqualTo(own);
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(own, end));
    }

    @Test
    void aListWithAFlippedBitCountsForNothing() throws VerificationException {
        var bytes = XA.revocationList().der().toByteArray();
        bytes[bytes.length - 1] ^= 1;
        var tampered = RevocationList.parse(ByteString.copyFrom(bytes));
        assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(List.of(tampered), NOW));
    }

    @Test
    void noBitOfAListCanBeFlipped() throws VerificationException {
        var der = revokingTheSeal(2, NOW).der();
        for (var bit = 0; bit < der.size() * 8; bit++) {
            var bytes = der.toByteArray();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            var lists = parsed(bytes);
            if (lists.isPresent()) {
                assertRefused(Reason.REVOCATION_UNKNOWN, () -> validated(List.of(lists.get()), NOW));
            }
        }
    }

    private static Optional<RevocationList> parsed(byte[] bytes) {
        try {
            return Optional.of(RevocationList.parse(ByteString.copyFrom(bytes)));
        } catch (VerificationException e) {
            assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
            return Optional.empty();
        }
    }

    @Test
    void whatIsNoListInDerIsMalformed() {
        var der = XA.revocationList().der();
        assertRefused(Reason.MALFORMED, () -> RevocationList.parse(ByteString.copyFromUtf8("no list")));
        assertRefused(Reason.MALFORMED, () -> RevocationList.parse(ByteString.EMPTY));
        assertRefused(Reason.MALFORMED, () -> RevocationList.parse(der.substring(0, der.size() - 1)));
        assertRefused(Reason.MALFORMED, () -> RevocationList.parse(der.concat(ByteString.copyFromUtf8("x"))));
        assertRefused(Reason.MALFORMED, () -> RevocationList.parse(Certificates.der(XA.rootCertificate())));
    }

    @Test
    void aListOfAMegabyteIsRefusedUnread() {
        var oversized = ByteString.copyFrom(new byte[RevocationList.MAXIMUM_SIZE + 1]);
        assertRefused(Reason.MALFORMED, () -> RevocationList.parse(oversized));
    }

    @Test
    void aListOfTenThousandCertificatesIsReadAndSearched() throws VerificationException {
        var revoked = new TreeMap<BigInteger, Instant>();
        for (var serial = 1; serial <= 10_000; serial++) {
            revoked.put(BigInteger.valueOf(serial), NOW);
        }
        var list = RevocationList.parse(XA.revoking(9, revoked).der());
        assertThat(list.revokedAt(BigInteger.valueOf(10_000))).contains(NOW);
        assertThat(list.revokedAt(BigInteger.valueOf(10_001))).isEmpty();
    }
}
