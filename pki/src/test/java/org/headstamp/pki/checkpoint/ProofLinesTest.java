package org.headstamp.pki.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.List;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.merkle.MerkleHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofLinesTest {
    private static final String LINE = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    @Test
    void hashesAreWrittenAndReadBack() throws VerificationException {
        var hashes = Collections.nCopies(3, MerkleHash.EMPTY_ROOT);
        assertThat(ProofLines.format(hashes).toStringUtf8()).isEqualTo(LINE.repeat(3));
        assertThat(ProofLines.parse(ProofLines.format(hashes))).isEqualTo(hashes);
        assertThat(ProofLines.parse(ByteString.EMPTY)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=x",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "!!!!Qpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
            })
    void whatIsNoProofIsMalformed(String text) {
        assertRefused(Reason.MALFORMED, () -> ProofLines.parse(ByteString.copyFromUtf8(text)));
    }

    @Test
    void aProofIsBounded() {
        assertRefused(Reason.MALFORMED, () -> ProofLines.parse(ByteString.copyFromUtf8(LINE.repeat(129))));
    }
}
