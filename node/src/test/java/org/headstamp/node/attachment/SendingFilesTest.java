package org.headstamp.node.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.headstamp.node.AttachmentLimits;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestState;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.attachment.store.FileRefusedException;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.CannotSendException;
import org.headstamp.node.exchange.FileLetters;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.seizure.Images;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

/** Files of our own, and the messages that refer to them. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SendingFilesTest {
    @Inject
    AttachmentDesk desk;

    @Inject
    FileLetters letters;

    @Inject
    Messages messages;

    @Inject
    SentFiles sent;

    private final TestState cytheria = AttachmentDesk.state("XC");
    private final CaseId caseId = AttachmentDesk.freshCase(cytheria);

    @Test
    void aMessageNamesItsFilesAndItsAddresseeAloneMayHaveThem() {
        var file = document(1000);
        var kept = desk.keep(file);
        assertThat(kept.mediaType()).isEqualTo(PDF);
        assertThat(kept.size()).isEqualTo(1000);
        var id = letters.send(cytheria.state(), caseId, List.of(announced(file, PDF)));
        assertThat(messages.find(id).orElseThrow().message().getAttachmentsList())
                .singleElement()
                .satisfies(named -> {
                    assertThat(named.getSha256()).isEqualTo(kept.digest().bytes());
                    assertThat(named.getSize()).isEqualTo(1000);
                    assertThat(named.getMediaType()).isEqualTo(PDF);
                    assertThat(named.getPurpose()).isEqualTo("evidence");
                    assertThat(named.getCaption()).isEqualTo("as found");
                });
        assertThat(sent.find(cytheria.state(), kept.digest())).contains(kept);
        assertThat(sent.find(AttachmentDesk.state("XA").state(), kept.digest())).isEmpty();
        assertThat(desk.status(id).state()).isEqualTo("KEPT");
        assertThat(desk.content(id, 1)).isEqualTo(file);
    }

    @Test
    void theSameFileIsKeptOnce() {
        var file = document(200_000);
        assertThat(desk.keep(file)).isEqualTo(desk.keep(file));
        assertThat(desk.count("select count(*) from attachment where sha256 = ?1", Sha256.of(file)))
                .isEqualTo(1);
        assertThat(desk.count(
                        "select sum(length(bytes)) from attachment_chunk where name = encode(?1, 'hex')",
                        Sha256.of(file)))
                .isEqualTo(200_000);
    }

    @Test
    void noMessageRefersToWhatIsNotKeptAsItSays() {
        var file = document(1000);
        assertRefused(List.of(announced(file, PDF)), "is not kept here as the message says");
        desk.keep(file);
        assertRefused(List.of(announced(file, "image/png")), "is not kept here as the message says");
        assertRefused(
                List.of(new AttachmentReference(Sha256.of(file), PDF, 999, "", "")),
                "is not kept here as the message says");
    }

    @Test
    void noMessageRefersToTooManyFilesOrBytes() {
        var small = document(10);
        desk.keep(small);
        var most = Collections.nCopies(AttachmentLimits.PER_MESSAGE, announced(small, PDF));
        assertThat(letters.send(cytheria.state(), caseId, most)).isNotNull();
        assertRefused(
                Collections.nCopies(AttachmentLimits.PER_MESSAGE + 1, announced(small, PDF)),
                "the message has 5 files, at most 4 can be sent");
        var large = document(AttachmentLimits.LARGEST);
        desk.keep(large);
        assertRefused(
                List.of(announced(large, PDF), announced(large, PDF), announced(small, PDF)),
                "the files of the message have 8388618 bytes, at most 8388608 can be sent");
    }

    private void assertRefused(List<AttachmentReference> files, String why) {
        assertThatThrownBy(() -> letters.send(cytheria.state(), caseId, files))
                .isInstanceOf(CannotSendException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whatNoOtherNodeWouldTakeIsNotKept() {
        assertThatThrownBy(() -> desk.keep(document(AttachmentLimits.LARGEST + 1)))
                .satisfies(e -> assertProblem(e, FileProblem.TOO_LARGE));
        assertThatThrownBy(() -> desk.keep(Images.bomb(20_000, 20_000)))
                .satisfies(e -> assertProblem(e, FileProblem.TOO_MANY_PIXELS));
        assertThatThrownBy(() -> desk.keep(ByteString.fromHex("00010203")))
                .satisfies(e -> assertProblem(e, FileProblem.UNKNOWN_TYPE));
        assertThatThrownBy(() -> desk.keep(ByteString.EMPTY))
                .satisfies(e -> assertProblem(e, FileProblem.UNKNOWN_TYPE));
    }

    private static void assertProblem(Throwable failure, FileProblem problem) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
