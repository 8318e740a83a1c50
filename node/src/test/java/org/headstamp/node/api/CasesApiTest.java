package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CasesApiTest {
    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Test
    void anOpenedCaseIsShownWithItsVersionAsETag() {
        var id = desk.openCase();
        officials
                .as(Role.OFFICER)
                .get("/api/v1/cases/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", containsString("no-store"))
                .header("X-Content-Type-Options", "nosniff")
                .body("state", equalTo("OPEN"))
                .body("unit", equalTo("customs"));
    }

    @Test
    void auditorsSeeNoTitle() {
        officials
                .as(Role.AUDITOR)
                .get("/api/v1/cases/" + desk.openCase())
                .then()
                .statusCode(200)
                .body("title", equalTo(""));
    }

    @Test
    void aCaseIsClosedByWhoSawItsPresentVersion() {
        var id = desk.openCase();
        move(id, "\"1\"").then().statusCode(200).header("ETag", "\"2\"").body("state", equalTo("CLOSED"));
    }

    @Test
    void aCaseThatChangedMeanwhileStaysAsItIs() {
        move(desk.openCase(), "\"7\"")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:headstamp:problem:changed-meanwhile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"1\"", "1", "\"x\"", "\"1\", \"2\""})
    void anIfMatchThatNamesNoVersionMatchesNone(String tag) {
        move(desk.openCase(), tag).then().statusCode(412);
    }

    @Test
    void withoutIfMatchNothingIsMoved() {
        officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body("{\"state\": \"CLOSED\"}")
                .put("/api/v1/cases/" + desk.openCase() + "/state")
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
    }

    @Test
    void aSeizureInAClosedCaseIsAConflict() {
        var id = desk.openCase();
        move(id, "\"1\"").then().statusCode(200);
        officials
                .as(Role.OFFICER)
                .contentType(ApiDesk.JSON)
                .body(ApiDesk.SEIZURE)
                .post("/api/v1/cases/" + id + "/seizures")
                .then()
                .statusCode(409)
                .body("detail", equalTo("case " + id + " is closed"));
    }

    @Test
    void pagesJoinToTheWholeListAndRepeatNothing() {
        var made = List.of(desk.openCase(), desk.openCase(), desk.openCase());
        var seen = new ArrayList<String>();
        String cursor = null;
        for (int page = 0; page < 2; page++) {
            var request = officials.as(Role.OFFICER).queryParam("limit", 2);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/cases");
            seen.addAll(answer.then().statusCode(200).extract().path("items.id"));
            cursor = answer.path("next");
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(made).hasSize(4);
    }

    @Test
    void theTimelineTellsWhatHappened() {
        var id = desk.openCase();
        officials
                .as(Role.AUDITOR)
                .get("/api/v1/cases/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("OPENED"))
                .body("items[0].actor", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1e2", "99999999999"})
    void aLimitIsFromOneToAHundred(String limit) {
        officials
                .as(Role.OFFICER)
                .queryParam("limit", limit)
                .get("/api/v1/cases")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "Y2FzZXM6", "Y2FzZXM6eA", "dGltZWxpbmU6MQ", "AAAA"})
    void aCursorIsOneThatThisListGaveOut(String cursor) {
        officials
                .as(Role.OFFICER)
                .queryParam("cursor", cursor)
                .get("/api/v1/cases")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    private Response move(String id, String tag) {
        return officials
                .as(Role.OFFICER)
                .header("If-Match", tag)
                .contentType(ApiDesk.JSON)
                .body("{\"state\": \"CLOSED\"}")
                .put("/api/v1/cases/" + id + "/state");
    }
}
