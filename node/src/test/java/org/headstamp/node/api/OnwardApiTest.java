package org.headstamp.node.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.policy.onward.OnwardRun;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OnwardApiTest {
    private static final String POLICY = """
            {"title": "follow exports",
             "rules": {"type": "onward", "outcomes": ["EXPORTED"], "highestPriority": "NORMAL", "dailyPerPeer": 5}}""";

    @Inject
    Officials officials;

    @Inject
    OnwardDesk desk;

    @Inject
    OnwardRun run;

    @Test
    void decisionsAreShownWithTheirReasonsPageByPage() {
        var asked = desk.asked(TraceSamples.XA);
        desk.answers(asked, OnwardRelease.ONWARD_RELEASE_PROHIBITED, "XC", "XD");
        var path = "/api/v1/traces/" + asked.id() + "/onward/triage";
        officials
                .as(Role.OFFICER)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.lead.to", containsInAnyOrder("XC", "XD"))
                .body("items.decision", hasItem(nullValue()));
        boolean more = true;
        while (more) {
            more = run.next();
        }
        String next = officials
                .as(Role.FOCAL_POINT)
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].lead.to", equalTo("XC"))
                .body("items[0].decision.type", equalTo("needs-person"))
                .body("items[0].decision.always", hasItem("RELEASE_PROHIBITED"))
                .body("items[0].facts.obstacles.kind", hasItem("PROHIBITED"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        officials
                .as(Role.FOCAL_POINT)
                .get(path + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0].lead.to", equalTo("XD"))
                .body("next", nullValue());
        officials.as(Role.FOCAL_POINT).get(path + "?cursor=none").then().statusCode(400);
        officials.as(Role.AUDITOR).get(path).then().statusCode(403);
    }

    @Test
    void aPolicyAboutQuestionsIsTriedOnWhatWasAnswered() {
        String id = officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body(POLICY)
                .post("/api/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var now = Instant.now();
        officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body("{\"from\": \"" + now.minusSeconds(60) + "\", \"to\": \"" + now + "\"}")
                .post("/api/v1/policies/" + id + "/dry-run")
                .then()
                .statusCode(200)
                .body("policy", equalTo(id + "/1"))
                .body("leads", notNullValue())
                .body("followUps", notNullValue());
        officials
                .as(Role.FOCAL_POINT)
                .post("/api/v1/policies/" + id + "/retirement")
                .then()
                .statusCode(200);
    }
}
