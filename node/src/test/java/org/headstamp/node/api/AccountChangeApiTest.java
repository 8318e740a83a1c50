package org.headstamp.node.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AccountChangeApiTest {
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
    void aChangeIsAskedForConfirmedAndSeenAtOnce() {
        var change = ask(first, officer, List.of("REGISTRAR"))
                .statusCode(200)
                .body("askedBy", equalTo(first))
                .extract()
                .<String>path("id");
        officials
                .as(Role.AUDITOR)
                .get(path(officer))
                .then()
                .statusCode(200)
                .body("id", equalTo(change))
                .body("roles", contains("REGISTRAR"));
        settle(first, officer, "confirmation", change).statusCode(403);
        settle(second, officer, "confirmation", UUID.randomUUID().toString()).statusCode(409);
        settle(second, officer, "confirmation", change).statusCode(200).body("roles", contains("REGISTRAR"));
        settle(second, officer, "confirmation", change).statusCode(409);
        officials.with(officer).get("/api/v1/accounts/me").then().body("roles", contains("REGISTRAR"));
        officials.with(second).get(path(officer)).then().statusCode(404);
    }

    @Test
    void aChangeIsGivenUp() {
        var change = ask(first, officer, List.of("REGISTRAR")).extract().<String>path("id");
        settle(first, officer, "withdrawal", change).statusCode(204);
        settle(second, officer, "confirmation", change).statusCode(409);
    }

    @Test
    void nobodyChangesTheOwnAccount() {
        ask(first, first, List.of("FOCAL_POINT", "OFFICER")).statusCode(403);
    }

    @Test
    void whatAnAccountCannotBeIsRefused() {
        ask(first, officer, List.of("TRADE")).statusCode(400);
        ask(first, officer, List.of()).statusCode(400);
        ask(first, officer, List.of("OFFICER")).statusCode(400);
        ask(first, officer, List.of("KING")).statusCode(400);
        ask(first, "nobody-of-that-name", List.of("OFFICER")).statusCode(404);
        settle(first, officer, "confirmation", "nonsense").statusCode(400);
    }

    private ValidatableResponse ask(String by, String account, List<String> roles) {
        return officials
                .with(by)
                .contentType("application/json")
                .body(Map.of("unit", Officials.OFFICE, "roles", roles))
                .put(path(account))
                .then();
    }

    private ValidatableResponse settle(String by, String account, String how, String change) {
        return officials
                .with(by)
                .contentType("application/json")
                .body(Map.of("change", change))
                .post(path(account) + "/" + how)
                .then();
    }

    private static String path(String account) {
        return "/api/v1/accounts/" + account + "/change";
    }
}
