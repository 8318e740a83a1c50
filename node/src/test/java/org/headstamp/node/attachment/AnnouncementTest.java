package org.headstamp.node.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.AttachmentLimits;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestState;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.FileLetters;
import org.headstamp.node.seizure.Images;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken of what messages announce. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AnnouncementTest {
    @Inject
    AttachmentDesk desk;

    @Inject
    FakeAttachmentPeers peers;

    @Inject
    FileLetters letters;

    @Inject
    FetchWorker worker;

    @Inject
    LoggedCase logged;

    @Inject
    MessageAttachments attachments;

    private final TestState asteria = AttachmentDesk.state("XA");

    @BeforeEach
    void alone() {
        desk.alone();
    }

    static Stream<Arguments> contents() {
        var png = Images.image("png", 4, 4, 7);
        return Stream.of(
                Arguments.of("a PNG", png, "image/png", null),
                Arguments.of("a JPEG", Images.image("jpg", 4, 4, 7), "image/jpeg", null),
                Arguments.of("a text", ByteString.copyFromUtf8("naïve\ttext\r\n"), "text/plain", null),
                Arguments.of("an archive", ByteString.copyFromUtf8("PK\003\004..."), "application/zip", null),
                Arguments.of("a PNG called a PDF", Images.image("png", 5, 5, 7), PDF, FileProblem.WRONG_TYPE),
                Arguments.of(
                        "a page called a PNG", ByteString.copyFromUtf8("<html>"), "image/png", FileProblem.WRONG_TYPE),
                Arguments.of("a program", ByteString.fromHex("7f454c4602010100"), PDF, FileProblem.UNKNOWN_TYPE),
                Arguments.of("a GIF", Images.image("gif", 4, 4, 7), "image/png", FileProblem.UNKNOWN_TYPE),
                Arguments.of("a bomb", Images.bomb(60_000, 60_000), "image/png", FileProblem.TOO_MANY_PIXELS),
                Arguments.of("no pixels", Images.bomb(0, 5), "image/png", FileProblem.DAMAGED_IMAGE),
                Arguments.of("half a header", png.substring(0, 20), "image/png", FileProblem.DAMAGED_IMAGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void aFileIsJudgedByItsContent(String name, ByteString file, String mediaType, @Nullable FileProblem problem) {
        peers.behave(asteria.state(), GivingState.of(file));
        var message = desk.announce(asteria, announced(file, mediaType));
        assertThat(worker.fetchNext()).isTrue();
        assertThat(desk.status(message)).satisfies(status -> {
            assertThat(status.problem()).isEqualTo(problem);
            assertThat(status.state()).isEqualTo(problem == null ? "COMPLETE" : "REFUSED");
            assertThat(status.lastError() == null).isEqualTo(problem == null);
        });
    }

    @Test
    void whatIsAnnouncedAsAKindThatIsNotTakenIsNotAskedFor() {
        assertRefused(announced(document(10), "video/mp4"), FileProblem.UNKNOWN_TYPE);
    }

    @Test
    void aFileLargerThanAllowedIsNotAskedFor() {
        var digest = Sha256.of(ByteString.copyFromUtf8("large"));
        assertRefused(
                new AttachmentReference(digest, PDF, AttachmentLimits.LARGEST + 1L, "", ""), FileProblem.TOO_LARGE);
        var message = desk.announce(asteria, new AttachmentReference(digest, PDF, AttachmentLimits.LARGEST, "", ""));
        assertThat(desk.status(message).state()).isEqualTo("WANTED");
    }

    @Test
    void noFileOfAMessageWithTooManyIsAskedFor() {
        var many = Collections.nCopies(AttachmentLimits.PER_MESSAGE + 1, announced(document(10), PDF));
        var message = letters.bring(asteria, AttachmentDesk.freshCase(asteria), 1, many);
        assertThat(attachments.of(message))
                .hasSize(many.size())
                .allSatisfy(file -> assertThat(file.status().problem()).isEqualTo(FileProblem.TOO_MUCH_IN_MESSAGE));
    }

    @Test
    void noFileOfAMessageWithTooManyBytesIsAskedFor() {
        var half = AttachmentLimits.BYTES_PER_MESSAGE / 2;
        var digest = Sha256.of(document(10));
        var allowed = new AttachmentReference(digest, PDF, half, "", "");
        var one = announced(document(1), PDF);
        assertThat(desk.status(desk.announce(asteria, allowed, allowed)).state())
                .isEqualTo("WANTED");
        var message = letters.bring(asteria, AttachmentDesk.freshCase(asteria), 1, List.of(one, allowed, allowed));
        assertThat(desk.status(message).problem()).isEqualTo(FileProblem.TOO_MUCH_IN_MESSAGE);
    }

    private void assertRefused(AttachmentReference file, FileProblem problem) {
        var message = desk.announce(asteria, file);
        assertThat(desk.status(message).problem()).isEqualTo(problem);
        assertThat(logged.outcomes(desk.caseOf(message))).contains("ATTACHMENT_REFUSED node " + problem);
        assertThat(worker.fetchNext()).isFalse();
    }
}
