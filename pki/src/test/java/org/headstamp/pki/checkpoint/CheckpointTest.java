package org.headstamp.pki.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final NoteSigner LOG = NoteSigner.log("alliance/XA/1", key());
    private static final Checkpoint HEAD =
            new Checkpoint("alliance/XA/1", 20852163, Sha256.of(ByteString.copyFromUtf8("root")));

    @Test
    void theTextIsThatOfTheSpecification() throws VerificationException {
        var text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        var checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void aSignedCheckpointTravels() throws VerificationException {
        var opened = SignedCheckpoint.open(SignedCheckpoint.sign(HEAD, LOG).toBytes(), List.of(LOG.key()));
        assertThat(opened.checkpoint()).isEqualTo(HEAD);
        assertThat(opened.signedBy()).containsExactly(LOG.key());
        assertThat(opened).hasToString("alliance/XA/1 size 20852163 root " + HEAD.root());
    }

    @Test
    void cosignersThatAreKnownAreNamed() throws VerificationException {
        var witness = NoteSigner.cosigner("alliance/XB/witness", key());
        var note = SignedNote.sign(HEAD.text(), LOG).with(Cosignature.sign(witness, HEAD.text(), Instant.EPOCH));
        assertThat(SignedCheckpoint.open(note.toBytes(), List.of(LOG.key(), witness.key()))
                        .signedBy())
                .containsExactlyInAnyOrder(LOG.key(), witness.key());
    }

    @Test
    void aCosignerDoesNotSpeakForALogEvenUnderItsName() {
        var impostor = NoteSigner.cosigner("alliance/XA/1", key());
        var note = SignedNote.sign(HEAD.text(), LOG).with(Cosignature.sign(impostor, HEAD.text(), Instant.EPOCH));
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> SignedCheckpoint.open(note.toBytes(), List.of(impostor.key())))
                .withMessage("no log key known for alliance/XA/1 signed the checkpoint")
                .returns(Reason.BAD_SIGNATURE, VerificationException::reason);
    }

    @Test
    void oneLogDoesNotSpeakForAnother() {
        var other = NoteSigner.log("alliance/XB/1", key());
        assertThatIllegalArgumentException().isThrownBy(() -> SignedCheckpoint.sign(HEAD, other));
        var forged = SignedNote.sign(HEAD.text(), other).toBytes();
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> SignedCheckpoint.open(forged, List.of(other.key(), LOG.key())))
                .returns(Reason.BAD_SIGNATURE, VerificationException::reason);
    }

    @Test
    void extensionLinesArePassedOver() throws VerificationException {
        assertThat(Checkpoint.parse(HEAD.text() + "an extension\nanother\n")).isEqualTo(HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\n",
                "o\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "o\n\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n0\n" + ROOT + "\n",
                "o\n\u0661\n" + ROOT + "\n",
                "o\n9999999999999999999\n" + ROOT + "\n",
                "o\n99999999999999999999\n" + ROOT + "\n",
                "o\n1\nAAAA\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\n" + ROOT + "\n\next\n",
                "o\n1\n" + ROOT + "\n\n",
            })
    void whatIsNotACheckpointIsMalformed(String text) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Checkpoint.parse(text))
                .returns(Reason.MALFORMED, VerificationException::reason);
    }

    @Test
    void anOriginIsOneLineWithinItsBound() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\nb", 1, HEAD.root()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a".repeat(256), 1, HEAD.root()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", -1, HEAD.root()));
    }

    private static SoftwareKey key() {
        return SoftwareKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
    }
}
