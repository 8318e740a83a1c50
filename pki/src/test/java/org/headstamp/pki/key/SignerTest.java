package org.headstamp.pki.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignerTest {
    private static final ByteString MESSAGE = ByteString.copyFromUtf8("lot WMA-24-117");

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource
    void aSignatureVerifiesOverTheSameMessageOnly(KeyAlgorithm algorithm) {
        var key = SoftwareKey.generate(algorithm, random);
        var signature = key.sign(MESSAGE);
        assertThat(key.verifyingKey().verifies(MESSAGE, signature)).isTrue();
        assertThat(key.verifyingKey().verifies(MESSAGE.concat(MESSAGE), signature))
                .isFalse();
        assertThat(SoftwareKey.generate(algorithm, random).verifyingKey().verifies(MESSAGE, signature))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureThatIsNoSignatureDoesNotVerify(KeyAlgorithm algorithm) {
        var key = SoftwareKey.generate(algorithm, random).verifyingKey();
        assertThat(key.verifies(MESSAGE, ByteString.EMPTY)).isFalse();
        assertThat(key.verifies(MESSAGE, ByteString.copyFrom(new byte[64]))).isFalse();
        assertThat(key.verifies(MESSAGE, ByteString.copyFrom(new byte[100_000])))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anAppendedByteSpoilsASignature(KeyAlgorithm algorithm) {
        var key = SoftwareKey.generate(algorithm, random);
        var longer = key.sign(MESSAGE).concat(ByteString.copyFrom(new byte[1]));
        assertThat(key.verifyingKey().verifies(MESSAGE, longer)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aPublicKeyIsReadBackEqualAndNamedByItsDigest(KeyAlgorithm algorithm) throws VerificationException {
        var key = SoftwareKey.generate(algorithm, random).verifyingKey();
        var again = VerifyingKey.ofSpki(key.spki());
        assertThat(again).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(again.id()).isEqualTo(key.id());
        assertThat(again.algorithm()).isEqualTo(algorithm);
    }

    @Test
    void anEd25519KeyIsReadFromItsRawBytes() throws VerificationException {
        var key = SoftwareKey.generate(KeyAlgorithm.ED25519, random).verifyingKey();
        assertThat(VerifyingKey.ofEd25519(key.ed25519())).isEqualTo(key);
        assertThatThrownBy(() -> VerifyingKey.ofEd25519(ByteString.copyFrom(new byte[31])))
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void weakAndUnknownKeysAreRefused() throws Exception {
        var rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        assertRefused(ByteString.copyFrom(rsa.generateKeyPair().getPublic().getEncoded()), Reason.WEAK_ALGORITHM);
        var large = KeyPairGenerator.getInstance("EC");
        large.initialize(new ECGenParameterSpec("secp521r1"));
        assertRefused(ByteString.copyFrom(large.generateKeyPair().getPublic().getEncoded()), Reason.WEAK_ALGORITHM);
    }

    @Test
    void aPublicKeyWithAFlippedBitOrTrailingBytesIsRefused() {
        var spki =
                SoftwareKey.generate(KeyAlgorithm.P256, random).verifyingKey().spki();
        assertRefused(spki.concat(ByteString.copyFrom(new byte[1])), Reason.MALFORMED);
        var offCurve = spki.toByteArray();
        offCurve[offCurve.length - 1] ^= 1;
        assertRefused(ByteString.copyFrom(offCurve), Reason.MALFORMED);
        assertRefused(ByteString.copyFromUtf8("not a key"), Reason.MALFORMED);
    }

    @ParameterizedTest
    @EnumSource
    void aPublicKeyWithAnyFlippedBitIsRefusedOrAnotherKey(KeyAlgorithm algorithm) {
        var key = SoftwareKey.generate(algorithm, random).verifyingKey();
        for (var bit = 0; bit < key.spki().size() * 8; bit++) {
            var bytes = key.spki().toByteArray();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(VerifyingKey.ofSpki(ByteString.copyFrom(bytes))).isNotEqualTo(key);
            } catch (VerificationException e) {
                assertThat(e.reason()).isIn(Reason.MALFORMED, Reason.WEAK_ALGORITHM);
            }
        }
    }

    @Test
    void aPrivateKeyShowsItsPublicHalfOnly() {
        var key = SoftwareKey.generate(KeyAlgorithm.P384, random);
        assertThat(key.toString()).isEqualTo("private key of " + key.verifyingKey());
        assertThat(SoftwareKey.class.getMethods())
                .extracting(method -> method.getReturnType().getSimpleName())
                .doesNotContain("PrivateKey", "PrivateKeyInfo", "byte[]");
    }

    private static void assertRefused(ByteString spki, Reason reason) {
        assertThatThrownBy(() -> VerifyingKey.ofSpki(spki))
                .isInstanceOfSatisfying(
                        VerificationException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
