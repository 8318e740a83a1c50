package org.headstamp.pki.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeyTest {
    @RepeatedTest(20)
    void aKeyIsReadBackEvenWithPlusSignsInItsBase64() throws VerificationException {
        var key = NoteSigner.log("alliance/XA/1", fresh(KeyAlgorithm.ED25519)).key();
        assertThat(NoteKey.parse(key.vkey())).isEqualTo(key);
    }

    @Test
    void theTypeIsPartOfTheKeyAndOfItsId() throws VerificationException {
        var signer = fresh(KeyAlgorithm.ED25519);
        var log = NoteSigner.log("alliance/XA/1", signer).key();
        var cosigner = NoteSigner.cosigner("alliance/XA/1", signer).key();
        assertThat(log.id()).isNotEqualTo(cosigner.id());
        assertThat(NoteKey.parse(cosigner.vkey()).type()).isEqualTo(NoteKey.Type.COSIGNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy",
                "PeterNeumann+c74f20a3+BRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+=",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
            })
    void whatIsNotAKeyIsMalformed(String vkey) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> NoteKey.parse(vkey))
                .returns(Reason.MALFORMED, VerificationException::reason);
    }

    @Test
    void aKeyBeyondItsBoundIsMalformed() {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> NoteKey.parse("a".repeat(2000) + "+c74f20a3+AQ=="));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteSigner.log("a".repeat(256), fresh(KeyAlgorithm.ED25519)));
    }

    @Test
    void onlyEd25519KeysSignNotes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteSigner.log("alliance/XA/1", fresh(KeyAlgorithm.P256)))
                .withMessageContaining("Ed25519");
    }

    @Test
    void aSignerHoldsTheTwoHalvesOfOneKey() {
        var key = NoteSigner.log("alliance/XA/1", fresh(KeyAlgorithm.ED25519)).key();
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteSigner(key, fresh(KeyAlgorithm.ED25519)));
    }

    private static SoftwareKey fresh(KeyAlgorithm algorithm) {
        return SoftwareKey.generate(algorithm, new SecureRandom());
    }
}
