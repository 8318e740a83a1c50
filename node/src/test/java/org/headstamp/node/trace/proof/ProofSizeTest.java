package org.headstamp.node.trace.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Envelope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofSizeTest {
    @Test
    void aChainThatDoesNotFitIsRefusedAsAWhole() {
        var proofs = IntStream.range(0, 3).mapToObj(i -> proof(350 << 10, null)).toList();
        assertThatCode(() -> ProofWire.requireFits(TraceSamples.question(), proofs.subList(0, 2)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ProofWire.requireFits(TraceSamples.question(), proofs))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContaining("with its 3 sealed answers has")
                .hasMessageContaining("no proof is left out");
    }

    @Test
    void anAnswerOrAConsentThatTheSchemaWouldNotTakeIsNamed() {
        assertThatThrownBy(() -> ProofWire.requireFits(
                        TraceSamples.question(), List.of(proof(ProofWire.LARGEST_ANSWER + 1, null))))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageStartingWith("the answer of XC");
        assertThatThrownBy(() -> ProofWire.requireFits(
                        TraceSamples.question(), List.of(proof(10, stored(ProofWire.LARGEST_CONSENT + 1)))))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageStartingWith("the consent of XC");
    }

    private static ProofToSend proof(int size, @Nullable StoredMessage consent) {
        return new ProofToSend(stored(size), consent);
    }

    private static StoredMessage stored(int size) {
        var nothing = Sha256.of(ByteString.EMPTY);
        return new StoredMessage(
                TraceSamples.aMessage(),
                StoredMessage.Direction.RECEIVED,
                TraceSamples.XC,
                TraceSamples.aCase(TraceSamples.XA),
                null,
                PayloadKind.TRACE_RESPONSE,
                TraceSamples.NOON,
                Envelope.newBuilder()
                        .setContent(ByteString.copyFrom(new byte[size]))
                        .build()
                        .toByteString(),
                nothing,
                nothing,
                nothing,
                null,
                null,
                "HANDLED",
                null,
                0,
                null,
                null);
    }
}
