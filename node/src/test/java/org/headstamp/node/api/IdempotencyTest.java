package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class IdempotencyTest {
    private static final String BODY = "{\"title\": \"once\", \"unit\": \"customs\"}";

    @Inject
    Officials officials;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestAgainGetsTheSameReply() {
        var first = open(officials.account(Role.OFFICER), key, BODY);
        var second = open(officials.account(Role.OFFICER), key, "{ \"unit\": \"customs\", \"title\": \"once\" }");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).endsWith(first.path("id"));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        open(officials.account(Role.OFFICER), key, BODY).then().statusCode(201);
        open(officials.account(Role.OFFICER), key, BODY.replace("once", "twice"))
                .then()
                .statusCode(422)
                .body("detail", containsString("used before"));
    }

    @Test
    void theKeysOfOneAccountAreNotThoseOfAnother() {
        var one = open(officials.account(Role.OFFICER), key, BODY);
        var other = open(officials.another(Role.OFFICER), key, BODY);
        assertThat(other.<String>path("id")).isNotEqualTo(one.path("id"));
    }

    @Test
    void aFailureIsNotKept() {
        open(officials.account(Role.OFFICER), key, "{\"title\": \"\"}").then().statusCode(400);
        open(officials.account(Role.OFFICER), key, BODY).then().statusCode(201);
    }

    @Test
    void sixAtOnceMakeOneCase() throws InterruptedException, ExecutionException {
        var account = officials.account(Role.OFFICER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> call = () ->
                    open(account, key, BODY).then().statusCode(201).extract().path("id");
            var ids = new HashSet<String>();
            for (var result :
                    threads.invokeAll(Stream.generate(() -> call).limit(6).toList())) {
                ids.add(result.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void withoutKeyNothingIsWritten() {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(officials.account(Role.OFFICER), Officials.PASSWORD)
                .contentType(ApiDesk.JSON)
                .body(BODY)
                .post("/api/v1/cases")
                .then()
                .statusCode(400)
                .body("detail", containsString("Idempotency-Key is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a blank", "naïve-key"})
    void aKeyHasAFormThatLogsCanShow(String bad) {
        open(officials.account(Role.OFFICER), bad, BODY).then().statusCode(400);
    }

    private static Response open(String account, String key, String body) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(account, Officials.PASSWORD)
                .header("Idempotency-Key", key)
                .contentType(ApiDesk.JSON)
                .body(body)
                .post("/api/v1/cases");
    }
}
