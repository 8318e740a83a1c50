package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.attachment.AttachmentDesk;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Images;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs go to another State with what is said about their items, if whoever drafts it chooses them. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TravellingPhotographsApiTest {
    private static final String ITEM = "\"fired\": true}";

    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Inject
    AttachmentDesk files;

    @Inject
    Messages messages;

    private String photographed(String caseId, ByteString photograph) {
        String seizure = officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(ApiDesk.SEIZURE)
                .post("/api/v1/cases/" + caseId + "/seizures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return officials
                .as(Role.OFFICER)
                .contentType("image/jpeg")
                .body(photograph.toByteArray())
                .post("/api/v1/seizures/" + seizure + "/items/1/photographs?caption=as found")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].photographs[0]");
    }

    private Message sent(String caseId, String collection, String draft, String photograph) {
        var chosen = draft.replace(ITEM, ITEM + ", \"photographs\": [\"" + photograph + "\"]");
        String id = officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(chosen)
                .post("/api/v1/cases/" + caseId + "/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        officials
                .as(Role.FOCAL_POINT)
                .post("/api/v1/" + collection + "/" + id + "/approval")
                .then()
                .statusCode(200);
        return messages.ofCase(CaseId.parse(caseId)).getFirst().message();
    }

    @ParameterizedTest
    @CsvSource({"traces", "notifications"})
    void theChosenOneTravelsWithoutItsMetadata(String collection) {
        var caseId = desk.openCase();
        var original = Images.withExif(Images.image("jpg", 40, 30, caseId.hashCode()), 1);
        var digest = photographed(caseId, original);
        var draft = collection.equals("traces") ? KeptCase.TRACE : KeptCase.NOTIFICATION;
        var message = sent(caseId, collection, draft, digest);
        var items = collection.equals("traces")
                ? message.getTraceRequest().getItemsList()
                : message.getOriginNotification().getItemsList();
        assertThat(message.getAttachmentsList()).singleElement().satisfies(file -> {
            assertThat(file.getMediaType()).isEqualTo("image/jpeg");
            assertThat(file.getCaption()).isEqualTo("as found");
            assertThat(file.getPurpose()).isEqualTo("photograph of item 1");
            assertThat(items.getFirst().getPhotographsList()).containsExactly(file.getSha256());
        });
        var travelling =
                files.content(messages.ofCase(CaseId.parse(caseId)).getFirst().id(), 1);
        assertThat(Sha256.of(travelling)).isNotEqualTo(Sha256.of(original));
        assertThat(travelling.toString(StandardCharsets.ISO_8859_1)).doesNotContain("GPS-TEST-CAMERA");
    }

    @Test
    void thatOfAnotherCaseDoesNot() {
        var other = desk.openCase();
        var digest = photographed(other, Images.image("jpg", 40, 30, other.hashCode()));
        var message = sent(desk.openCase(), "traces", KeptCase.TRACE, digest);
        assertThat(message.getAttachmentsList()).isEmpty();
    }
}
