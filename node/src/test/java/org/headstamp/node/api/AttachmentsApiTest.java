package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.attachment.AttachmentDesk;
import org.headstamp.node.exchange.FileLetters;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AttachmentsApiTest {
    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Inject
    AttachmentDesk files;

    @Inject
    FileLetters letters;

    @Test
    void aFileIsADownloadThatRunsNothing() {
        var file = document(100_000);
        files.keep(file);
        var id = letters.send(
                AttachmentDesk.state("XC").state(), CaseId.parse(desk.openCase()), List.of(announced(file, PDF)));
        var served = officials
                .as(Role.OFFICER)
                .get(path(id) + "/attachments/1")
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Length", "100000")
                .header("Content-Disposition", "attachment; filename=\"" + Sha256.of(file) + "\"")
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        assertThat(served).isEqualTo(file.toByteArray());
    }

    @Test
    void aMessageTellsHowFarItsFilesHaveComeAndAuditorsReadNoCaptions() {
        var announced = announced(document(1000), PDF);
        var caseId = CaseId.parse(desk.openCase());
        var id = letters.bring(AttachmentDesk.state("XA"), caseId, 1, List.of(announced));
        officials
                .as(Role.OFFICER)
                .get(path(id) + "/attachments")
                .then()
                .statusCode(200)
                .body("[0].caption", equalTo("as found"))
                .body("[0].purpose", equalTo("evidence"))
                .body("[0].status.position", equalTo(1))
                .body("[0].status.state", equalTo("WANTED"))
                .body("[0].status.digest", equalTo(announced.digest().hex()));
        for (var shown : List.of(path(id), "/api/v1/cases/" + caseId + "/messages")) {
            var body = officials
                    .as(Role.AUDITOR)
                    .get(shown)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(body).contains("\"WANTED\"", announced.digest().hex()).doesNotContain("as found");
        }
    }

    @Test
    void whatIsNotHereIsNotFound() {
        var caseId = CaseId.parse(desk.openCase());
        var id = letters.bring(AttachmentDesk.state("XA"), caseId, 1, List.of(announced(document(1000), PDF)));
        for (var position : List.of("1", "2", "0", "-1", "x", "99999999999")) {
            officials
                    .as(Role.OFFICER)
                    .get(path(id) + "/attachments/" + position)
                    .then()
                    .statusCode(404);
        }
    }

    private static String path(MessageId id) {
        return "/api/v1/messages/" + id;
    }
}
