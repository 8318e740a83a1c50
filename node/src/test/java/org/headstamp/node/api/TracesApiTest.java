package org.headstamp.node.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TracesApiTest {
    private static final String TRACE = """
            {"asked": "XA",
             "question": {"authority": {"name": "focal point of XB"}, "illicitBasis": ["UNAUTHORISED_TRANSFER"],
               "legalJustification": "penal code of XB",
               "circumstances": {"mode": "SEIZED", "date": "2026-03", "country": "XB"},
               "questions": ["LOT_DISTRIBUTION", "EXPORT"], "consentToOnwardTrace": true,
               "items": [{"reference": "1", "kind": {"type": "ammunition", "quantity": 120, "unit": "ROUND", "fired": true}}]},
             "header": {"priority": "NORMAL", "language": "en", "legalBasis": [{"code": "FP_12_4"}],
               "purpose": "INVESTIGATION", "testOnly": true,
               "handling": {"code": "H0", "onwardRelease": "WITH_CONSENT", "confidentialityGuaranteed": true}}}
            """;

    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    private String caseId = "";

    @BeforeEach
    void openACase() {
        caseId = desk.openCase();
    }

    @Test
    void aQuestionIsDraftedByOneAndSentWithTheApprovalOfAnother() {
        String id = open(TRACE)
                .statusCode(201)
                .body("state.type", equalTo("drafted"))
                .extract()
                .path("id");
        approve(id).statusCode(200).body("state.type", equalTo("sent"));
        officials
                .as(Role.AUDITOR)
                .get("/api/v1/cases/" + caseId + "/traces")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("Sent"))
                .body("items[0].peer", equalTo("XA"));
        officials
                .as(Role.AUDITOR)
                .get("/api/v1/cases/" + caseId + "/messages")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("TRACE_REQUEST"))
                .body("items[0].state", equalTo("QUEUED"));
        officials
                .as(Role.OFFICER)
                .get("/api/v1/traces?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void whatIsSentCannotBeWithdrawn() {
        String id = open(TRACE).statusCode(201).extract().path("id");
        approve(id).statusCode(200);
        officials
                .as(Role.OFFICER)
                .post("/api/v1/traces/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("does not allow: withdraw"));
        approve(id).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"asked\": \"XA\",` | asked | is missing",
                "`\"priority\": \"NORMAL\", ` | header.priority | is missing",
                "`\"purpose\": \"INVESTIGATION\", ` | header.purpose | is missing",
                "`\"code\": \"H0\", ` | header.handling.code | is missing",
                "`\"code\": \"FP_12_4\"` | header.legalBasis[0].code | is missing",
                "`\"UNAUTHORISED_TRANSFER\"` | question.illicitBasis | must name at least one",
            })
    void aQuestionThatLacksAFieldIsToldWhich(String removed, String field, String problem) {
        open(TRACE.replace(removed, ""))
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].problem", containsString(problem));
    }

    @Test
    void aStateThatIsNoMemberCannotBeAsked() {
        String id = open(TRACE.replace("\"asked\": \"XA\"", "\"asked\": \"XZ\""))
                .statusCode(201)
                .extract()
                .path("id");
        approve(id).statusCode(422).contentType("application/problem+json");
    }

    @Test
    void aMessageIsDraftedWithItsTranslationsAmongItsFields() {
        String id = open(TRACE).statusCode(201).extract().path("id");
        approve(id).statusCode(200);
        var enquiry = "{\"type\": \"progress-enquiry\", \"remarks\": \"how far?\", \"translations\": [{\"fieldPath\":"
                + " \"%s\", \"language\": \"fr\", \"text\": \"o\u00f9 en \u00eates-vous ?\"}]}";
        message(id, enquiry.formatted("progress_enquiry.nothing"))
                .statusCode(400)
                .body("errors[0].field", equalTo("translations[0]"));
        message(id, enquiry.formatted("progress_enquiry.remarks"))
                .statusCode(201)
                .body("content.remarks", equalTo("how far?"))
                .body("translations[0].language", equalTo("fr"));
        message(id, "{\"type\": \"progress-enquiry\", \"translations\": [{\"language\": []}]}")
                .statusCode(400)
                .body("errors[0].field", equalTo("translations[0].language"));
    }

    @Test
    void whereNothingIsWrongThereIsNothingToClarify() {
        String id = open(TRACE).statusCode(201).extract().path("id");
        officials
                .as(Role.OFFICER)
                .get("/api/v1/traces/" + id + "/clarification")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        officials
                .as(Role.OFFICER)
                .post("/api/v1/traces/" + id + "/clarification")
                .then()
                .statusCode(409)
                .body("detail", containsString("in which nothing is wrong"));
    }

    @Test
    void aReplyIsAskedForNeitherTooEarlyNorTooLate() {
        open(TRACE.replace("\"language\"", "\"replyBy\": \"2020-01-01T00:00:00Z\", \"language\""))
                .statusCode(400)
                .body("errors[0].field", equalTo("header.replyBy"));
        open(TRACE).statusCode(201).body("usualTime", equalTo(true)).body("header.replyBy", notNullValue());
    }

    @Test
    void whatWasSentIsWithdrawnByAMessageOfTwoPersons() {
        String id = open(TRACE).statusCode(201).extract().path("id");
        approve(id).statusCode(200);
        String message = officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body("{\"type\": \"withdrawal\", \"reason\": \"SOLVED\"}")
                .post("/api/v1/traces/" + id + "/messages")
                .then()
                .statusCode(201)
                .body("dispatch.type", equalTo("drafted"))
                .extract()
                .path("id");
        officials
                .as(Role.FOCAL_POINT)
                .post("/api/v1/traces/" + id + "/messages/" + message + "/approval")
                .then()
                .statusCode(200)
                .body("dispatch.type", equalTo("sent"))
                .body("content.type", equalTo("withdrawal"));
        officials.as(Role.OFFICER).get("/api/v1/traces/" + id).then().body("state.type", equalTo("withdrawing"));
        officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body("{\"type\": \"withdrawal-confirmation\", \"stoppedAt\": \"REPLIED\"}")
                .post("/api/v1/traces/" + id + "/messages")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("type"));
    }

    @Test
    void aThousandItemsAreTooManyForOneQuestion() {
        var item = TRACE.substring(TRACE.indexOf("{\"reference\""), TRACE.indexOf("]},\n \"header\""));
        var items = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> item.replace("\"1\"", "\"" + i + "\""))
                .collect(Collectors.joining(","));
        open(TRACE.replace(item, items))
                .statusCode(400)
                .body("errors[0].field", containsString("items"))
                .body("errors[0].problem", containsString("has 1000 entries, at most 200 fit"));
    }

    private ValidatableResponse open(String body) {
        return officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/cases/" + caseId + "/traces")
                .then();
    }

    private ValidatableResponse message(String id, String body) {
        return officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/traces/" + id + "/messages")
                .then();
    }

    private ValidatableResponse approve(String id) {
        return officials
                .as(Role.FOCAL_POINT)
                .post("/api/v1/traces/" + id + "/approval")
                .then();
    }
}
