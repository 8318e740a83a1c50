package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.headstamp.node.AttachmentLimits;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.attachment.FetchedFiles;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.seizure.Images;
import org.headstamp.node.seizure.PhotographedCase;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.exchange.v1.Attachment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a message of another State tells of its files, and how far each has come. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AttachedFilePagesTest {
    private static final String JPEG = "image/jpeg";

    @Inject
    Officials officials;

    @Inject
    Mailbox mailbox;

    @Inject
    FetchedFiles fetched;

    @Inject
    InvestigationReading investigations;

    @Inject
    AnsweringReading requests;

    private final TestState asteria = TestFederation.running().state("XA");
    private Browser investigator;

    @BeforeEach
    void logIn() {
        investigator = Browser.of(officials.account(Role.INVESTIGATOR));
        fetched.alone();
    }

    @Test
    void aFileThatIsStillToComeSaysSoAndIsNoLink() {
        var notified = notified(announced(document(1000), PDF));
        assertThat(files(notified)).singleElement().satisfies(file -> {
            assertThat(file.text()).contains("as found", "Waits to be fetched", "application/pdf", "1 kB");
            assertThat(file.select("a, img")).isEmpty();
        });
        assertThat(get(notified, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aPhotographThatCameIsShownAsThisNodeDrewItAndTheFileIsADownload() {
        var photograph = Images.withExif(PhotographedCase.noise(700), 6);
        var notified = notified(announced(photograph, JPEG));
        fetched.given(asteria, photograph);
        assertThat(files(notified)).singleElement().satisfies(file -> {
            assertThat(file.text()).contains("Here, as it was announced");
            assertThat(file.select("img").attr("alt")).isEqualTo("as found");
            assertThat(file.select("img").attr("src")).isEqualTo(path(notified) + "/thumbnail");
            assertThat(file.select("a[href=" + path(notified) + "/preview]")).hasSize(1);
        });
        for (var drawn : List.of("/thumbnail", "/preview", "/thumbnail")) {
            var picture = get(notified, drawn);
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.contentType()).isEqualTo(JPEG);
            assertThat(picture.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
            assertThat(ByteString.copyFrom(picture.asByteArray())).isNotEqualTo(photograph);
        }
        var file = get(notified, "");
        assertThat(ByteString.copyFrom(file.asByteArray())).isEqualTo(photograph);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatIsTooLargeToBeDrawnOrCannotBeIsOnlyADownload() {
        var large = PhotographedCase.noise(200).concat(ByteString.copyFrom(new byte[AttachmentLimits.DRAWN]));
        var whole = PhotographedCase.noise(200);
        var half = whole.substring(0, whole.size() / 2);
        var notified = notified(announced(large, JPEG), announced(half, JPEG));
        fetched.given(asteria, large, half);
        assertThat(files(notified).getFirst().select("img, a[href$=preview]")).isEmpty();
        assertThat(files(notified).getFirst().select("a")).hasSize(1);
        for (var position : List.of("1", "2")) {
            for (var drawn : List.of("/thumbnail", "/preview", "/thumbnail")) {
                assertThat(investigator
                                .request()
                                .get("/console/messages/" + notified.message() + "/attachments/" + position + drawn)
                                .statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aFileThatIsNotTakenSaysWhy() {
        var file = ByteString.copyFromUtf8("plain text, and no photograph");
        var notified = notified(announced(file, JPEG));
        fetched.given(asteria, file);
        assertThat(files(notified)).singleElement().satisfies(shown -> {
            assertThat(shown.text()).contains("Not taken", "The file is of another kind than announced");
            assertThat(shown.select("a, img")).isEmpty();
        });
    }

    @Test
    void thePageOfAQuestionShowsItsFilesToo() {
        var caseId = freshCase();
        var id = mailbox.bring(
                asteria,
                caseId,
                1,
                null,
                message -> message.setTraceRequest(TraceWire.toWire(TraceSamples.question()))
                        .addAttachments(wire(announced(document(50), PDF))));
        var trace = requests.answeringIn(DialogueDesk.REGISTRAR, caseId).getFirst();
        var page = Browser.of(officials.account(Role.REGISTRAR)).page("/console/requests/" + trace.id());
        assertThat(page.select("section[aria-labelledby=files-" + id + "] li")).hasSize(1);
    }

    @Test
    void filesAreForThoseAloneWhoMayReadTheMessage() {
        var notified = notified(announced(document(10), PDF));
        for (var role : new Role[] {Role.AUDITOR, Role.TRADE}) {
            Browser.of(officials.account(role))
                    .request()
                    .get(path(notified))
                    .then()
                    .statusCode(403);
        }
        for (var path : List.of(path(notified) + "0", path(notified) + "x", "/console/messages/none/attachments/1")) {
            assertThat(investigator.request().get(path).statusCode()).isEqualTo(404);
        }
    }

    private record Notified(MessageId message, String page) {}

    private Notified notified(AttachmentReference... files) {
        var caseId = freshCase();
        var notice = new OriginNotice(
                List.of(TraceSamples.firedCases("1")),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                asteria.state(),
                "found");
        var id = mailbox.bring(
                asteria,
                caseId,
                1,
                null,
                message -> message.setOriginNotification(OriginWire.toWire(notice))
                        .addAllAttachments(List.of(files).stream()
                                .map(AttachedFilePagesTest::wire)
                                .toList()));
        var investigation = investigations.in(DialogueDesk.FOCAL_POINT, caseId).getFirst();
        return new Notified(id, "/console/investigations/" + investigation.id());
    }

    private CaseId freshCase() {
        return CaseId.at(asteria.state(), Instant.now(), RandomGenerator.getDefault());
    }

    private static Attachment wire(AttachmentReference file) {
        return Attachment.newBuilder()
                .setSha256(file.digest().bytes())
                .setMediaType(file.mediaType())
                .setSize(file.size())
                .setPurpose(file.purpose())
                .setCaption(file.caption())
                .build();
    }

    private List<Element> files(Notified notified) {
        Document page = investigator.page(notified.page());
        return page.select("section[aria-labelledby=files-" + notified.message() + "] li");
    }

    private Response get(Notified notified, String drawn) {
        return investigator.request().get(path(notified) + drawn);
    }

    private static String path(Notified notified) {
        return "/console/messages/" + notified.message() + "/attachments/1";
    }
}
