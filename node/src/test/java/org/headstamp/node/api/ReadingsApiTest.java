package org.headstamp.node.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReadingsApiTest {
    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Test
    void aHeadstampGivesRankedMakersWithReasonsAndWhatToAskNext() {
        read("headstamp", "{\"raw\": \"21 78\"}")
                .statusCode(200)
                .body("raw", equalTo("21 78"))
                .body("countries", containsInAnyOrder("HU", "PL", "RO"))
                .body("candidates[0].mark", equalTo("21"))
                .body("candidates[0].years", equalTo(List.of(1978)))
                .body("candidates[0].reasons[0].kind", equalTo("AS_READ"))
                .body("candidates[0].confidence", equalTo("A"))
                .body("next", hasItems("CALIBRE", "PRIMER_COLOUR", "PHOTOGRAPH"));
    }

    @Test
    void marksAroundTheClockAreTakenToo() {
        read("headstamp", """
                {"raw": "two numbers", "marks": [
                  {"place": {"type": "clock", "hour": 6}, "text": "188"},
                  {"place": {"type": "clock", "hour": 0}, "text": "81"}]}
                """)
                .statusCode(200)
                .body("raw", equalTo("two numbers"))
                .body("candidates[0].mark", equalTo("188"));
    }

    @Test
    void aLotGivesEveryMeaning() {
        read("lot", "{\"raw\": \"XYZ07D006-004Y\"}")
                .statusCode(200)
                .body("type", equalTo("read"))
                .body("parses", hasSize(2))
                .body("parses[0].type", equalTo("mil-std-1168"))
                .body("parses.theatre", hasItems("", "Y"));
    }

    @Test
    void aLotThatBreaksItsSchemeIsUnreadableWithProposals() {
        read("lot", "{\"raw\": \"XYZ08I006-015\"}")
                .statusCode(200)
                .body("type", equalTo("unreadable"))
                .body("reason", containsString("month letter I"))
                .body("proposals[0].text", equalTo("XYZ08J006-015"));
    }

    @Test
    void aBarCodeGivesItsContent() {
        read("package", "{\"raw\": \"]C1010952123454321310UZZ18\\u001d11061200422076\"}")
                .statusCode(200)
                .body("type", equalTo("read"))
                .body("form", equalTo("SCANNED"))
                .body("content.lot", equalTo("UZZ18"))
                .body("content.produced", equalTo("2006-12"))
                .body("content.countryOfOrigin", equalTo("BR"));
    }

    @Test
    void aBarCodeWithAWrongCheckDigitIsUnreadable() {
        read("package", "{\"raw\": \"(01)09521234543214\"}")
                .statusCode(200)
                .body("type", equalTo("unreadable"))
                .body("reasons[0]", containsString("it should be 3"));
    }

    @Test
    void aCalibreGivesSeveralCartridgesAndPicksNone() {
        read("calibre", "{\"raw\": \"9mm\"}")
                .statusCode(200)
                .body("candidates.id", hasItems("9 mm Luger", "9 mm Makarov", "9 mm Browning court"))
                .body("candidates[0].reason", equalTo("DIAMETER_ONLY"));
        read("calibre", "{\"raw\": \"cannon ball\"}").statusCode(200).body("candidates", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"headstamp", "lot", "package", "calibre"})
    void whatCannotBeAMarkIsNamedAsSuch(String kind) {
        read(kind, "{\"raw\": \" \"}").statusCode(400).body("errors[0].field", equalTo("raw"));
        read(kind, "{}").statusCode(400).body("detail", containsString("raw is missing"));
        read(kind, "null").statusCode(400).body("detail", equalTo("body is missing"));
        read(kind, "{\"raw\": \"" + "X".repeat(501) + "\"}")
                .statusCode(400)
                .body("errors[0].problem", containsString("at most"));
    }

    @Test
    void readingAMarkLeavesTheSeizureAsItWasRecorded() {
        var raw = " xyz08i006\u2013015 ";
        var seizure = officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(ApiDesk.SEIZURE.replace(
                        "\"fired\": true", "\"fired\": true, \"lots\": [{\"raw\": \"" + raw + "\"}]"))
                .post("/api/v1/cases/" + desk.openCase() + "/seizures")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        read("lot", "{\"raw\": \"" + raw + "\"}").statusCode(200).body("raw", equalTo(raw));
        officials
                .as(Role.OFFICER)
                .get("/api/v1/seizures/" + seizure)
                .then()
                .statusCode(200)
                .body("items[0].kind.lots[0].raw", equalTo(raw))
                .body("items[0].kind.lots[0].scheme", equalTo("NOT_STATED"));
    }

    private ValidatableResponse read(String kind, String body) {
        return officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/readings/" + kind)
                .then();
    }
}
