package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LogAndFederationApiTest {
    @Inject
    Officials officials;

    @Inject
    ApiDesk desk;

    @Test
    void theCheckpointIsASignedNoteOfOurLog() {
        desk.openCase();
        await().untilAsserted(() -> officials
                .as(Role.AUDITOR)
                .get("/api/v1/log/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(startsWith(TestFederation.NAME + "/" + TestFederation.SELF + "/")));
    }

    @Test
    void auditorsReadEntriesAsTheBytesThatTheTreeCovers() {
        desk.openCase();
        await().untilAsserted(() -> {
            var entry = officials
                    .as(Role.AUDITOR)
                    .queryParam("limit", 1)
                    .get("/api/v1/log/entries")
                    .then()
                    .statusCode(200)
                    .body("items[0].index", equalTo(0))
                    .extract()
                    .<String>path("items[0].entry");
            assertThat(Base64.getDecoder().decode(entry)).isNotEmpty();
        });
    }

    @Test
    void aProofOfSizesThatTheLogHasNotIsNotThere() {
        officials
                .as(Role.AUDITOR)
                .get("/api/v1/log/consistency-proof?from=0&to=5")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void membersAreShownAsTheyStand() {
        officials
                .as(Role.OFFICER)
                .get("/api/v1/federation")
                .then()
                .statusCode(200)
                .header("Headstamp-Exercise", equalTo("true"))
                .body("self", equalTo("XB"))
                .body("training", equalTo(true))
                .body("time", notNullValue())
                .body("members.state", hasItems("XA", "XB", "XC"));
    }

    @Test
    void aMemberThatDoesNotWaitCannotBeConfirmed() {
        officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body("{\"keys\": \"" + keys("XC") + "\"}")
                .post("/api/v1/federation/members/XC/confirmation")
                .then()
                .statusCode(409);
    }

    @Test
    void whoConfirmsKeysNamesThoseThatWereCompared() {
        officials
                .as(Role.FOCAL_POINT)
                .contentType(ApiDesk.JSON)
                .body("{}")
                .post("/api/v1/federation/members/XC/confirmation")
                .then()
                .statusCode(400);
    }

    private String keys(String state) {
        return officials
                .as(Role.FOCAL_POINT)
                .get("/api/v1/federation")
                .then()
                .statusCode(200)
                .extract()
                .path("members.find { it.state == '" + state + "' }.keys");
    }
}
