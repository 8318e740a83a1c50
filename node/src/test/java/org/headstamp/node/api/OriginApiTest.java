package org.headstamp.node.api;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OriginApiTest {
    private static final String NOTICE = """
        {
          "items": [{"reference": "1", "kind": {"type": "part", "name": "slide", "marks": []},
                     "description": "", "photographs": []}],
          "basis": ["MARKING"], "confidence": 0.8, "invitesParallelInvestigation": true,
          "found": "2026-03-01", "country": "XB", "summary": "%s"
        }\
        """;

    private static final String HEADER = """
        {
          "priority": "NORMAL", "language": "en", "legalBasis": [{"code": "WG6_R14"}], "purpose": "INVESTIGATION",
          "handling": {"code": "H0", "informationEvaluation": 0, "onwardRelease": "ALLOWED",
                       "confidentialityGuaranteed": false},
          "testOnly": true
        }\
        """;

    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Test
    void aNotificationIsCorrectedAndAJointInvestigationProposed() {
        var caseId = desk.openCase();
        var notification = post(
                Role.OFFICER,
                "cases/" + caseId + "/notifications",
                """
                {"notified": "XA", "notice": %s, "header": %s}\
                """.formatted(NOTICE.formatted("one slide"), HEADER),
                201);
        post(Role.FOCAL_POINT, "notifications/" + notification + "/approval", "", 200);
        var correction = post(
                Role.OFFICER,
                "notifications/" + notification + "/corrections",
                """
                {"reason": "there are two", "corrected": %s, "language": "fr"}\
                """.formatted(NOTICE.formatted("two slides")),
                201);
        post(Role.FOCAL_POINT, "origin-corrections/" + correction + "/approval", "", 200);
        officials
                .as(Role.OFFICER)
                .get("/api/v1/cases/" + caseId + "/origin-corrections")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].language", equalTo("fr"))
                .body("items[0].before.type", equalTo("notified"))
                .body("items[0].before.notice.summary", equalTo("one slide"))
                .body("items[0].notice.corrected.notice.summary", equalTo("two slides"));
        var joint = post(Role.OFFICER, "notifications/" + notification + "/joint-investigations", """
                {"authority": "Prosecution service", "contact": "", "scope": "the workshop", "language": "es"}\
                """, 201);
        post(Role.FOCAL_POINT, "joint-investigations/" + joint + "/approval", "", 200);
        officials
                .as(Role.OFFICER)
                .get("/api/v1/joint-investigations/" + joint)
                .then()
                .statusCode(200)
                .body("header.language", equalTo("es"))
                .body("state.type", equalTo("proposed"))
                .body("agreed", nullValue());
        officials
                .as(Role.INVESTIGATOR)
                .contentType(JSON)
                .body("""
                    {"decision": "AGREED", "authority": "Prosecution service", "explanation": ""}\
                    """)
                .post("/api/v1/joint-investigations/" + joint + "/reply")
                .then()
                .statusCode(409)
                .body("detail", containsString("draft a reply"));
    }

    @Test
    void aCaseIsDraftedAsARequestForMutualLegalAssistance() {
        var draft = "/api/v1/cases/" + desk.openCase() + "/assistance-draft";
        officials
                .as(Role.FOCAL_POINT)
                .queryParam("addressee", "XA")
                .get(draft)
                .then()
                .statusCode(200)
                .body("addressee", equalTo("XA"))
                .body("sections.paragraph[0]", equalTo("18(15)(a)"))
                .body("sections", hasSize(6));
        officials
                .as(Role.FOCAL_POINT)
                .queryParam("addressee", "XA")
                .get(draft + "/page")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("DRAFT: nothing was sent"), not(containsString("<script")));
        for (var wrong : new String[] {"", "X", "ZZZ", "XB", "XZ"}) {
            officials
                    .as(Role.FOCAL_POINT)
                    .queryParam("addressee", wrong)
                    .get(draft)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("addressee"));
        }
    }

    private String post(Role role, String path, String body, int status) {
        var request = officials.as(role);
        return (body.isEmpty() ? request : request.contentType(JSON).body(body))
                .post("/api/v1/" + path)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
