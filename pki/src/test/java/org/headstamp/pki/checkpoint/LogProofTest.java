package org.headstamp.pki.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.headstamp.pki.merkle.CompactRange;
import org.headstamp.pki.merkle.InclusionProof;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.pki.merkle.NodeSource;
import org.headstamp.pki.merkle.Subtree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProofTest {
    private static final int SIZE = 11;
    private static final NoteSigner LOG =
            NoteSigner.log("alliance/XA/1", SoftwareKey.generate(KeyAlgorithm.ED25519, new SecureRandom()));
    private static final HashMap<Subtree, Sha256> TREE = new HashMap<>();
    private static final SignedCheckpoint HEAD = head();
    private static final NodeSource NODES = subtree -> Objects.requireNonNull(TREE.get(subtree));

    private static SignedCheckpoint head() {
        var range = CompactRange.EMPTY;
        for (var index = 0; index < SIZE; index++) {
            range = range.append(leaf(index), completed -> TREE.put(completed.subtree(), completed.hash()));
        }
        return SignedCheckpoint.sign(new Checkpoint("alliance/XA/1", SIZE, range.root()), LOG);
    }

    @Test
    void everyEntryIsProvenToWhoKnowsTheLog() throws VerificationException {
        for (var index = 0; index < SIZE; index++) {
            var proof = LogProof.of(InclusionProof.of(index, SIZE, NODES), HEAD);
            var read = LogProof.parse(proof.toBytes());
            assertThat(read).isEqualTo(proof);
            assertThat(read.verify(leaf(index), List.of(LOG.key())).checkpoint())
                    .isEqualTo(HEAD.checkpoint());
        }
    }

    @Test
    void theTextIsThatOfTheSpecification() {
        var proof = new LogProof(
                ByteString.copyFromUtf8("extra"), 5, List.of(MerkleHash.EMPTY_ROOT), ByteString.copyFromUtf8("head\n"));
        assertThat(proof.toBytes().toStringUtf8()).isEqualTo("""
                        c2sp.org/tlog-proof@v1
                        extra ZXh0cmE=
                        index 5
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                        head
                        """);
    }

    @Test
    void everyFlippedBitIsRefused() {
        var proof =
                LogProof.of(InclusionProof.of(6, SIZE, NODES), HEAD).toBytes().toByteArray();
        for (var bit = 0; bit < proof.length * 8; bit++) {
            var spoiled = proof.clone();
            spoiled[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(VerificationException.class)
                    .as("bit " + bit)
                    .isThrownBy(
                            () -> LogProof.parse(ByteString.copyFrom(spoiled)).verify(leaf(6), List.of(LOG.key())));
        }
    }

    @Test
    void anotherEntryIsNotProven() {
        var proof = LogProof.of(InclusionProof.of(6, SIZE, NODES), HEAD);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> proof.verify(leaf(7), List.of(LOG.key())))
                .returns(Reason.PROOF_INVALID, VerificationException::reason);
    }

    @Test
    void aStrangersCheckpointIsRefused() {
        var proof = LogProof.of(InclusionProof.of(6, SIZE, NODES), HEAD);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> proof.verify(leaf(6), List.of()))
                .returns(Reason.BAD_SIGNATURE, VerificationException::reason);
    }

    @Test
    void aProofAndACheckpointOfDifferentSizesAreNotJoined() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogProof.of(InclusionProof.of(6, SIZE - 1, NODES), HEAD))
                .withMessageContaining("size 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\nindex 0\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\nhead\n",
                "c2sp.org/tlog-proof@v1\n\nhead\n",
                "c2sp.org/tlog-proof@v1\nextra AA==\n\nhead\n",
                "c2sp.org/tlog-proof@v1\nindex 00\n\nhead\n",
                "c2sp.org/tlog-proof@v1\nindex -1\n\nhead\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nhead\n",
                "c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\nhead\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nhead\n",
            })
    void whatIsNotAProofIsMalformed(String text) {
        assertMalformed(ByteString.copyFromUtf8(text));
    }

    @Test
    void aProofBeyondItsBoundsIsMalformed() {
        var hash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        var start = "c2sp.org/tlog-proof@v1\nindex 0\n";
        assertMalformed(ByteString.copyFromUtf8(start + hash.repeat(63) + "\nhead\n"));
        assertMalformed(ByteString.copyFromUtf8(start + "\n" + "x".repeat(2_000_000) + "\n"));
        assertMalformed(ByteString.copyFromUtf8(
                "c2sp.org/tlog-proof@v1\nextra " + "AAAA".repeat(30_000) + "\nindex 0\n\nhead\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogProof(
                        ByteString.EMPTY,
                        0,
                        Collections.nCopies(LogProof.MAX_HASHES + 1, MerkleHash.EMPTY_ROOT),
                        ByteString.EMPTY));
    }

    private static void assertMalformed(ByteString bytes) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> LogProof.parse(bytes))
                .returns(Reason.MALFORMED, VerificationException::reason);
    }

    private static Sha256 leaf(int index) {
        return MerkleHash.leaf(ByteString.copyFromUtf8("entry " + index));
    }
}
