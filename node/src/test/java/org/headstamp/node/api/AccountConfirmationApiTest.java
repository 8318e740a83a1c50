package org.headstamp.node.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AccountConfirmationApiTest {
    private static final String START = "handed over in person";

    @Inject
    Officials officials;

    @Inject
    EntityManager database;

    @Inject
    LoggedCase logged;

    private final String name = "officer-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private String first = "";
    private String second = "";

    @BeforeEach
    void makeTheAccount() {
        first = officials.account(Role.FOCAL_POINT);
        second = officials.another(Role.FOCAL_POINT);
        officials
                .with(first)
                .contentType(ApiDesk.JSON)
                .body(Map.of(
                        "name", name, "unit", "customs", "roles", List.of("OFFICER"), "password", "told by letter"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
    }

    @Test
    void theSecondFocalPointSetsTheStartWordAndItIsNotStored() {
        confirm(first, Map.of("start", START)).statusCode(403);
        for (int sent = 0; sent < 2; sent++) {
            confirm(second, Map.of("start", START)).statusCode(200).body("status", equalTo("ACTIVE"));
        }
        var stored = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select r::text from api_reply r where idempotency_key = ?1", String.class)
                        .setParameter(1, key)
                        .getSingleResult()
                        .toString());
        assertThat(stored).contains("ACTIVE").doesNotContain(START).doesNotContain("$2");
        assertThat(logged.about("account/" + name)).hasSize(2).noneMatch(entry -> entry.contains(START));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                               | is missing",
                "{\"start\": null}                | is missing",
                "{\"start\": \"too short\"}       | must have at least 12",
                "{\"start\": \"aaaaaaaaaaaaaa\"}  | is one of those that are guessed first",
                "{\"start\": \"this is %s\"}      | must not contain the name of the account"
            })
    void aStartWordThatDoesNotSuitIsRefusedWithItsField(String body, String problem) {
        confirm(second, body.formatted(name))
                .statusCode(400)
                .body("errors[0].field", equalTo("start"))
                .body("errors[0].problem", containsString(problem));
    }

    @Test
    void aConfirmationWithoutBodyIsRefused() {
        officials
                .with(second)
                .contentType(ApiDesk.JSON)
                .post("/api/v1/accounts/" + name + "/confirmation")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse confirm(String by, Object body) {
        return given().auth()
                .preemptive()
                .basic(by, Officials.PASSWORD)
                .header("Idempotency-Key", key)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/accounts/" + name + "/confirmation")
                .then();
    }
}
