package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.headstamp.node.AttachmentLimits;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestState;
import org.headstamp.node.attachment.AttachmentDesk;
import org.headstamp.node.exchange.FileLetters;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.FetchAttachmentRequest;
import org.headstamp.proto.exchange.v1.FetchAttachmentResponse;
import org.headstamp.proto.exchange.v1.FetchAttachmentResponse.ResultCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which file of this node, and how. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AttachmentServiceTest {
    private static final int SIZE = 300_000;

    @Inject
    AttachmentDesk desk;

    @Inject
    FileLetters letters;

    @Inject
    LoggedCase logged;

    private final TestState addressee = AttachmentDesk.state("XC");
    private final CaseId caseId = AttachmentDesk.freshCase(addressee);

    private ByteString sent(int size) {
        var file = document(size);
        desk.keep(file);
        letters.send(addressee.state(), caseId, List.of(announced(file, PDF)));
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, SIZE - 1, SIZE})
    void theAddresseeOfAMessageGetsItsFileFromAnyByteOn(int offset) throws Exception {
        var file = sent(SIZE);
        try (var peer = TestPeer.of("XC")) {
            var pieces = all(call(peer, Sha256.of(file).bytes(), offset));
            assertThat(pieces)
                    .allSatisfy(piece -> assertThat(piece.getChunk().size()).isBetween(1, 1 << 16));
            assertThat(ByteString.copyFrom(pieces.stream()
                            .map(FetchAttachmentResponse::getChunk)
                            .toList()))
                    .isEqualTo(file.substring(offset));
        }
    }

    @Test
    void thatAFileWasGivenIsLoggedOnce() throws Exception {
        var file = sent(SIZE);
        try (var peer = TestPeer.of("XC")) {
            var unused = all(call(peer, Sha256.of(file).bytes(), 0));
            var again = all(call(peer, Sha256.of(file).bytes(), 5));
            assertThat(again).isNotEmpty();
        }
        assertThat(logged.outcomes(caseId))
                .containsExactly("MESSAGE_SEALED node REFUSAL_NOTICE", "ATTACHMENT_SERVED node ");
    }

    @Test
    void whoWasSentNothingLearnsNothing() throws Exception {
        var file = sent(SIZE);
        try (var other = TestPeer.of("XA")) {
            var ofAnother = all(call(other, Sha256.of(file).bytes(), 0));
            var ofNobody = all(call(other, Sha256.of(document(50)).bytes(), 0));
            var beyond = all(call(other, Sha256.of(file).bytes(), SIZE + 1));
            assertThat(ofAnother)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.getResultCase()).isEqualTo(ResultCase.NO_ATTACHMENT));
            assertThat(ofNobody).isEqualTo(ofAnother);
            assertThat(beyond).isEqualTo(ofAnother);
        }
    }

    @Test
    void whatMakesNoSenseIsSaidToMakeNone() {
        var file = sent(SIZE);
        try (var peer = TestPeer.of("XC")) {
            assertCode(() -> all(call(peer, Sha256.of(file).bytes(), SIZE + 1)), Status.Code.INVALID_ARGUMENT);
            assertCode(() -> all(call(peer, Sha256.of(file).bytes(), -1)), Status.Code.INVALID_ARGUMENT);
            assertCode(() -> all(call(peer, Sha256.of(file).bytes().substring(1), 0)), Status.Code.INVALID_ARGUMENT);
        }
    }

    @Test
    void whoReadsNothingHasFewFilesAtATimeAndIsServedAgainOnceHeLetsGo() throws Exception {
        var file = sent(AttachmentLimits.LARGEST);
        var digest = Sha256.of(file).bytes();
        try (var peer = TestPeer.of("XC")) {
            var held = new ArrayList<BlockingClientCall<?, FetchAttachmentResponse>>();
            for (int call = 0; call < AttachmentLimits.GIVEN_PER_PEER; call++) {
                var open = call(peer, digest, 0);
                assertThat(open.read(10, TimeUnit.SECONDS)).isNotNull();
                held.add(open);
            }
            assertCode(() -> all(call(peer, digest, 0)), Status.Code.RESOURCE_EXHAUSTED);
            held.forEach(open -> open.cancel("enough", null));
            await().ignoreException(StatusException.class)
                    .until(() -> !all(call(peer, digest, 0)).isEmpty());
        }
    }

    private static void assertCode(ThrowingCallable call, Status.Code code) {
        assertThatThrownBy(call)
                .satisfies(e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(code));
    }

    private static BlockingClientCall<?, FetchAttachmentResponse> call(TestPeer peer, ByteString digest, long offset) {
        return ExchangeServiceGrpc.newBlockingV2Stub(peer.channel())
                .fetchAttachment(FetchAttachmentRequest.newBuilder()
                        .setSha256(digest)
                        .setOffset(offset)
                        .build());
    }

    private static List<FetchAttachmentResponse> all(BlockingClientCall<?, FetchAttachmentResponse> call)
            throws Exception {
        var answers = new ArrayList<FetchAttachmentResponse>();
        for (var answer = call.read(10, TimeUnit.SECONDS); answer != null; answer = call.read(10, TimeUnit.SECONDS)) {
            answers.add(answer);
        }
        return answers;
    }
}
