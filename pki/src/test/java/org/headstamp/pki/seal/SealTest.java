package org.headstamp.pki.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Profile;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final ByteString CONTENT = ByteString.copyFromUtf8("who was first to receive lot\r\n7-24?\n");
    private static final ByteString SEAL = XA.sealer().seal(SealKind.MESSAGE, CONTENT, NOW);

    @ParameterizedTest
    @EnumSource
    void aSealTellsWhoSealedWhatAndWhen(SealKind kind) throws VerificationException {
        var seal = SealVerifier.verify(kind, CONTENT, XA.sealer().seal(kind, CONTENT, NOW.plusMillis(999)));
        assertThat(seal.kind()).isEqualTo(kind);
        assertThat(seal.content()).isEqualTo(Sha256.of(CONTENT));
        assertThat(seal.certificate()).isEqualTo(XA.sealCertificate());
        assertThat(seal.intermediates()).isEmpty();
        assertThat(seal.signingTime()).isEqualTo(NOW);
        assertThat(seal.path()
                        .validate(XA.roots(), List.of(XA.revocationList()), Usage.SEAL, seal.signingTime())
                        .member())
                .isEqualTo(XA.state());
    }

    @ParameterizedTest
    @EnumSource
    void aSealOfOneKindNeverPassesForAnother(SealKind kind) {
        var seal = XA.sealer().seal(kind, CONTENT, NOW);
        for (var other : SealKind.values()) {
            if (other != kind) {
                assertRefused(Reason.WRONG_KIND, () -> SealVerifier.verify(other, CONTENT, seal));
            }
        }
    }

    @Test
    void theSealIsOverTheExactBytes() {
        assertRefused(Reason.BAD_SIGNATURE, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT.substring(1), SEAL));
        assertRefused(Reason.BAD_SIGNATURE, () -> SealVerifier.verify(SealKind.MESSAGE, ByteString.EMPTY, SEAL));
        var withoutReturn = ByteString.copyFromUtf8(CONTENT.toStringUtf8().replace("\r", ""));
        assertRefused(Reason.BAD_SIGNATURE, () -> SealVerifier.verify(SealKind.MESSAGE, withoutReturn, SEAL));
    }

    @Test
    void noBitOfASealCanBeFlipped() {
        for (var position = 0; position < SEAL.size(); position++) {
            for (var bit = 0; bit < 8; bit++) {
                var bytes = SEAL.toByteArray();
                bytes[position] ^= (byte) (1 << bit);
                assertThatExceptionOfType(VerificationException.class)
                        .as("byte %d, bit %d", position, bit)
                        .isThrownBy(() -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, ByteString.copyFrom(bytes)));
            }
        }
    }

    @Test
    void aSealCutAnywhereIsMalformed() {
        for (var length = 0; length < SEAL.size(); length += 7) {
            var cut = SEAL.substring(0, length);
            assertRefused(Reason.MALFORMED, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, cut));
        }
    }

    @Test
    void bytesAfterTheSealAreRefused() {
        var longer = SEAL.concat(ByteString.copyFrom(new byte[1]));
        assertRefused(Reason.MALFORMED, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, longer));
        var twice = SEAL.concat(SEAL);
        assertRefused(Reason.MALFORMED, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, twice));
    }

    @Test
    void aSealOfMoreThan64KibIsRefusedUnread() {
        var huge = ByteString.copyFrom(new byte[SealVerifier.MAXIMUM_SIZE + 1]);
        assertRefused(Reason.MALFORMED, () -> SealVerifier.verify(SealKind.MESSAGE, CONTENT, huge));
    }

    @Test
    void theSameContentInTheSameSecondIsSealedToTheSameBytes() {
        assertThat(XA.sealer().seal(SealKind.MESSAGE, CONTENT, NOW.plusMillis(1)))
                .isEqualTo(SEAL);
    }

    @Test
    void aSealingKeyMayBeP384() throws VerificationException {
        var key = SoftwareKey.generate(KeyAlgorithm.P384, new SecureRandom());
        var certificate = XA.authority().issue(new Profile.Seal(), key.verifyingKey(), TestMember.VALIDITY);
        var seal = new Sealer(key, certificate, List.of()).seal(SealKind.FILE, CONTENT, NOW);
        assertThat(SealVerifier.verify(SealKind.FILE, CONTENT, seal).certificate())
                .isEqualTo(certificate);
    }

    @Test
    void theIssuingAuthorityTravelsInsideTheSeal() throws VerificationException {
        var sealer = new Sealer(XA.sealKey(), XA.sealCertificate(), List.of(XA.rootCertificate()));
        var seal = SealVerifier.verify(SealKind.FILE, CONTENT, sealer.seal(SealKind.FILE, CONTENT, NOW));
        assertThat(seal.certificate()).isEqualTo(XA.sealCertificate());
        assertThat(seal.intermediates()).containsExactly(XA.rootCertificate());
    }

    @Test
    void aSealerNeedsTheKeyOfItsCertificate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sealer(XA.tlsKey(), XA.sealCertificate(), List.of()))
                .withMessageContaining("not made for");
    }
}
