package org.headstamp.node.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BadInputApiTest {
    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    private String caseId = "";

    @BeforeEach
    void openACase() {
        caseId = desk.openCase();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"quantity\": 120`  | `\"quantity\": 0`                    | items[0].kind.quantity | must be from 1",
                "`\"quantity\": 120`  | `\"quantity\": \"many\"`             | items[0].kind.quantity | must be a number",
                "`\"quantity\": 120`  | `\"quantity\": 120, \"colour\": 1`   | items[0].kind.colour   | is not known here",
                "`, \"unit\": \"ROUND\"` | ``                                 | items[0].kind.unit     | is missing",
                "`\"ROUND\"`          | `\"DOZEN\"`                          | items[0].kind.unit     | must be one of ROUND",
                "`\"ammunition\"`     | `\"cannon\"`                         | items[0].kind          | known \"type\"",
                "`\"SEIZED\"`         | `null`                               | circumstances.mode     | is missing",
                "`2026-03-01`         | `2026-13-01`                         | circumstances.date.month | must be from 1",
                "`\"XB\"`             | `\"Borealia\"`                       | circumstances.country  | is wrong",
                "`\"HOME_SEARCH\"`    | `\"HOME_SEARCH\", \"area\": \"07\"`  | circumstances.area     | must be an ISO 3166-2",
                "`\"reference\": \"1\", ` | ``                               | items[0].reference     | is missing",
            })
    void aFieldThatIsUnknownMissingOrWrongIsNamedWithItsPath(String good, String bad, String field, String problem) {
        seizure(ApiDesk.SEIZURE.replace(good, bad == null ? "" : bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:headstamp:problem:invalid-field"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].problem", containsString(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`{`", "`{} {}`", "`{\"items\": [], \"items\": []}`", "`[`", "`x`"})
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        seizure(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aBodyThatIsNotThereIsMissing() {
        seizure("null").statusCode(400).body("detail", equalTo("body is missing"));
        seizure("").statusCode(400);
    }

    @Test
    void nationalSystemsAreAnsweredInEnglishWhateverLanguageTheyAskFor() {
        officials
                .as(Role.OFFICER)
                .header("Accept-Language", "ar")
                .contentType(ApiDesk.JSON)
                .body(ApiDesk.SEIZURE.replace("\"HOME_SEARCH\"", "\"HOME_SEARCH\", \"area\": \"07\""))
                .post("/api/v1/cases/" + caseId + "/seizures")
                .then()
                .statusCode(400)
                .body("errors[0].problem", equalTo("must be an ISO 3166-2 code like XA-07, not 07"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?purpose=", "?purpose=SPORT"})
    void anExportForNoKnownPurposeIsToldWhichThereAre(String query) {
        officials
                .as(Role.FOCAL_POINT)
                .get("/api/v1/cases/" + caseId + "/evidence" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("purpose"))
                .body("errors[0].problem", equalTo("must be one of COURT, INTERNAL"));
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        officials
                .as(Role.OFFICER)
                .contentType("application/xml")
                .body("<seizure/>")
                .post("/api/v1/cases/" + caseId + "/seizures")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyLargerThanAllowedIsRefused() {
        var large = "{\"title\": \"" + "x".repeat(BodyLimits.JSON) + "\"}";
        officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(large)
                .post("/api/v1/cases")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void aPhotographThatIsNoImageIsNotTaken() {
        photograph("this is not an image".getBytes(StandardCharsets.US_ASCII))
                .statusCode(415)
                .body("detail", containsString("neither a JPEG nor a PNG"));
    }

    @Test
    void aDamagedPhotographIsNotTaken() {
        photograph(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})
                .statusCode(422);
    }

    @Test
    void aPhotographLargerThanAllowedIsNotTaken() {
        photograph(new byte[20 * 1024 * 1024 + 1]).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void aFileWithWrongColumnsIsRefusedWithItsReport() {
        csv("LOTS", "lot_ref,number\nL1,QRV21\n")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("report.outcome", equalTo("UNREADABLE"))
                .body("report.rejects[0].line", equalTo(1));
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithItsReport() {
        officials
                .as(Role.REGISTRAR)
                .contentType("text/csv")
                .body(new byte[] {'l', 'o', 't', (byte) 0xff, '\n'})
                .post("/api/v1/registry/imports/LOTS")
                .then()
                .statusCode(422)
                .body("report.imported", equalTo(0));
    }

    @Test
    void aKindOfFileThatDoesNotExistIsNotFound() {
        csv("CANNONS", "x\n").statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases/XB-1",
        "/api/v1/messages/1",
        "/api/v1/seizures/x",
        "/api/v1/nothing",
        "/api/v1/photographs/00"
    })
    void whatHasNotTheFormOfAnIdNamesNothing(String path) {
        officials.as(Role.OFFICER).get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() {
        officials
                .as(Role.OFFICER)
                .get("/api/v1/cases/XB-01890000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("detail", containsString("XB-01890000-0000-7000-8000-000000000000"));
    }

    @Test
    void aMethodThatDoesNotExistIsNamedAsSuch() {
        officials
                .as(Role.OFFICER)
                .delete("/api/v1/cases")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void aWrongPasswordIsToldNoMoreThanThat() {
        var body = given().auth()
                .preemptive()
                .basic("nobody-" + UUID.randomUUID(), "wrong password")
                .get("/api/v1/cases")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("UNKNOWN").doesNotContain("Exception");
    }

    private ValidatableResponse seizure(String body) {
        return officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/cases/" + caseId + "/seizures")
                .then();
    }

    private ValidatableResponse photograph(byte[] bytes) {
        return officials
                .as(Role.OFFICER)
                .contentType("image/jpeg")
                .body(bytes)
                .post("/api/v1/seizures/" + desk.recordSeizure() + "/items/1/photographs")
                .then();
    }

    private ValidatableResponse csv(String kind, String content) {
        return officials
                .as(Role.REGISTRAR)
                .contentType("text/csv")
                .body(content)
                .post("/api/v1/registry/imports/" + kind)
                .then();
    }
}
