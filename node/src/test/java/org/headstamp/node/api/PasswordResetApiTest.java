package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PasswordResetApiTest {
    private static final String SECRET = "told on the telephone";
    private static final String START = "said face to face";

    @Inject
    Officials officials;

    private String first = "";
    private String second = "";
    private String officer = "";

    @BeforeEach
    void makeAccounts() {
        first = officials.account(Role.FOCAL_POINT);
        second = officials.another(Role.FOCAL_POINT);
        officer = officials.another(Role.OFFICER);
    }

    @Test
    void aResetIsAskedForConfirmedAndOpensNoRest() {
        var asked = ask(first, officer, SECRET)
                .statusCode(200)
                .body("askedBy", equalTo(first))
                .body("password", nullValue())
                .extract();
        assertThat(asked.asString()).doesNotContain(SECRET).doesNotContain("$2");
        var reset = asked.<String>path("id");
        officials.as(Role.AUDITOR).get(path(officer)).then().statusCode(200).body("id", equalTo(reset));
        settle(first, officer, "confirmation", reset).statusCode(403);
        settle(second, officer, "confirmation", UUID.randomUUID().toString()).statusCode(409);
        settle(second, officer, "confirmation", reset).statusCode(200).body("name", equalTo(officer));
        settle(second, officer, "confirmation", reset).statusCode(409);
        officials.with(second).get(path(officer)).then().statusCode(404);
        officials.with(officer).get("/api/v1/accounts/me").then().statusCode(401);
        officials
                .with(officer)
                .auth()
                .preemptive()
                .basic(officer, SECRET)
                .get("/api/v1/accounts/me")
                .then()
                .statusCode(403)
                .body("status", equalTo(403));
    }

    @Test
    void aResetIsGivenUp() {
        var reset = ask(first, officer, SECRET).extract().<String>path("id");
        settle(first, officer, "withdrawal", reset).statusCode(204);
        settle(second, officer, "confirmation", reset).statusCode(409);
    }

    @Test
    void whatCannotBeIsRefused() {
        ask(first, first, SECRET).statusCode(403);
        ask(first, officer, "too short").statusCode(400);
        ask(first, "nobody-of-that-name", SECRET).statusCode(404);
        settle(first, officer, "confirmation", "nonsense").statusCode(400);
        var reset = ask(first, officer, SECRET).extract().<String>path("id");
        settle(second, officer, "confirmation", Map.of("reset", reset))
                .statusCode(400)
                .body("errors[0].field", equalTo("start"));
        settle(second, officer, "confirmation", Map.of("reset", reset, "start", "too short"))
                .statusCode(400)
                .body("errors[0].field", equalTo("start"));
    }

    private ValidatableResponse ask(String by, String account, String password) {
        return officials
                .with(by)
                .contentType("application/json")
                .body(Map.of("password", password))
                .put(path(account))
                .then();
    }

    private ValidatableResponse settle(String by, String account, String how, String reset) {
        return settle(
                by,
                account,
                how,
                how.equals("confirmation") ? Map.of("reset", reset, "start", START) : Map.of("reset", reset));
    }

    private ValidatableResponse settle(String by, String account, String how, Map<String, String> body) {
        return officials
                .with(by)
                .contentType("application/json")
                .body(body)
                .post(path(account) + "/" + how)
                .then();
    }

    private static String path(String account) {
        return "/api/v1/accounts/" + account + "/password-reset";
    }
}
