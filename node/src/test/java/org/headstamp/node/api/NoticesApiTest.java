package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class NoticesApiTest {
    private static final String OWN = "/api/v1/notices/own";

    @Inject
    Officials officials;

    @Inject
    EntityManager database;

    private String account = "";
    private final String address = "desk-" + UUID.randomUUID() + "@xb.example";

    @BeforeEach
    void anOfficer() {
        account = officials.another(Role.OFFICER);
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("delete from notice_choice").executeUpdate());
    }

    @Test
    void nothingIsSentToWhoChoseNothing() {
        officials
                .with(account)
                .get(OWN)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("confirmed", equalTo(false))
                .body("wish.address", nullValue())
                .body("wish.pace", equalTo("OFF"))
                .body("wish.hour", equalTo(8))
                .body("wish.kinds", containsInAnyOrder("TASKS", "APPROVALS", "DEADLINES"));
    }

    @Test
    void aChoiceIsMadeByWhoSawThePresentOneAndItsReplyHoldsNoAddress() {
        put("\"0\"", address).statusCode(204).header("ETag", "\"1\"");
        put("\"0\"", address).statusCode(412).body("detail", containsString("version 1, not 0"));
        officials
                .with(account)
                .get(OWN)
                .then()
                .header("ETag", "\"1\"")
                .body("wish.address", equalTo(address))
                .body("wish.language", equalTo("ar"))
                .body("confirmed", equalTo(false));
        var stored = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select cast(r as text) from api_reply r", String.class)
                        .getResultList());
        assertThat(stored.toString()).doesNotContain(address);
    }

    @Test
    void withoutTheVersionThatWasSeenNothingChanges() {
        officials
                .with(account)
                .contentType(ApiDesk.JSON)
                .body(body(address))
                .put(OWN)
                .then()
                .statusCode(428)
                .body("detail", containsString("If-Match"));
    }

    @Test
    void anAddressThatWouldEndAHeaderIsAWrongField() {
        for (var wrong : new String[] {"a@b.example\\r\\nBcc: c@d.example", "a@b.example, c@d.example", "desk"}) {
            put("\"0\"", wrong).statusCode(400).body("detail", containsString("address must be one address"));
        }
        putBody("\"0\"", "{\"kinds\": [\"TASKS\"], \"pace\": \"DAILY\", \"hour\": 8, \"language\": \"en\"}")
                .statusCode(400)
                .body("detail", containsString("address is missing"));
        putBody("\"0\"", "{\"kinds\": [null], \"pace\": \"OFF\", \"hour\": 8, \"language\": \"en\"}")
                .statusCode(400)
                .body("detail", containsString("kinds contains an empty entry"));
    }

    @Test
    void aWrongCodeIsToldAsAnOutcomeAndAnotherOneCanBeAskedFor() {
        confirm("AAAAA-BBBBB").statusCode(200).body("outcome", equalTo("EXPIRED"));
        officials.with(account).post(OWN + "/codes").then().statusCode(422);
        put("\"0\"", address).statusCode(204);
        officials.with(account).post(OWN + "/codes").then().statusCode(204);
    }

    private ValidatableResponse confirm(String code) {
        return officials
                .with(account)
                .contentType(ApiDesk.JSON)
                .body("{\"code\": \"" + code + "\"}")
                .post(OWN + "/confirmation")
                .then();
    }

    private ValidatableResponse put(String version, String to) {
        return putBody(version, body(to));
    }

    private ValidatableResponse putBody(String version, String body) {
        return officials
                .with(account)
                .header("If-Match", version)
                .contentType(ApiDesk.JSON)
                .body(body)
                .put(OWN)
                .then();
    }

    private static String body(String to) {
        return """
                {"address": "%s", "kinds": ["TASKS", "DEADLINES"], "pace": "AT_ONCE", "hour": 8, "language": "ar"}
                """.formatted(to);
    }
}
