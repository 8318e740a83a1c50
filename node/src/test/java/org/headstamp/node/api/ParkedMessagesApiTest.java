package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.exchange.ParkedLetters;
import org.headstamp.node.exchange.ParkedMessages;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ParkedMessagesApiTest {
    private static final String LIST = "/api/v1/parked-messages?limit=100";

    @Inject
    Officials officials;

    @Inject
    ParkedLetters letters;

    @Inject
    ParkedMessages parked;

    @Inject
    LoggedCase logged;

    @Test
    void officialsSeeWhatHoldsUpACaseAndAFocalPointReleasesItOnce() {
        var caseId = letters.freshCase();
        var id = letters.park(caseId);
        var item = "items.find { it.id == '" + id + "' }";
        officials
                .as(Role.OFFICER)
                .get(LIST)
                .then()
                .statusCode(200)
                .body(item + ".caseId", equalTo(caseId.toString()))
                .body(item + ".peer", equalTo("XC"))
                .body(item + ".attempts", equalTo(1))
                .body(item + ".failed.cause", equalTo("NOT_HANDLED"));
        release(Role.OFFICER, id, 403);
        release(Role.FOCAL_POINT, id, 204);
        letters.handleAll();
        assertThat(parked.find(id)).isEmpty();
        assertThat(logged.outcomes(caseId))
                .contains("ADMINISTERED " + officials.account(Role.FOCAL_POINT) + " CASE_RELEASED");
        release(Role.FOCAL_POINT, id, 404);
    }

    @Test
    void whatHoldsUpACaseThatIsKeptToOthersIsNotThere() {
        var caseId = keptToOthers();
        var id = letters.park(caseId);
        officials.as(Role.FOCAL_POINT).get(LIST).then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        officials.as(Role.AUDITOR).get(LIST).then().statusCode(200).body("items.id", hasItem(id.toString()));
        release(Role.FOCAL_POINT, id, 404);
        assertThat(parked.find(id)).isPresent();
    }

    private void release(Role by, MessageId id, int status) {
        officials.as(by).post("/api/v1/messages/" + id + "/release").then().statusCode(status);
    }

    private CaseId keptToOthers() {
        var unit = "office of those who opened it";
        var officer = officials.another(Role.OFFICER, unit);
        for (int person = 0; person < 2; person++) {
            officials.another(Role.FOCAL_POINT, unit);
        }
        String caseId = officials
                .with(officer)
                .contentType(ApiDesk.JSON)
                .body("{\"title\": \"kept to those who opened it\", \"unit\": \"" + unit + "\"}")
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var etag = officials.with(officer).get("/api/v1/cases/" + caseId).header("ETag");
        officials
                .with(officer)
                .header("If-Match", etag)
                .contentType(ApiDesk.JSON)
                .body("{\"units\": []}")
                .put("/api/v1/cases/" + caseId + "/compartment")
                .then()
                .statusCode(200);
        return CaseId.parse(caseId);
    }
}
