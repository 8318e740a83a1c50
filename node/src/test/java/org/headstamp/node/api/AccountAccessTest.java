package org.headstamp.node.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AccountAccessTest {
    @Inject
    Officials officials;

    private String officer = "";

    @BeforeEach
    void logInToTheConsole() {
        officer = officials.another(Role.OFFICER);
        RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("account", officer)
                .formParam("password", Officials.PASSWORD)
                .post("/console/session")
                .then()
                .statusCode(302);
    }

    @Test
    void ownerAndFocalPointListAndEndSessionsOfTheConsole() {
        var path = "/api/v1/accounts/" + officer + "/sessions";
        officials.as(Role.REGISTRAR).get(path).then().statusCode(404);
        var id = officials
                .with(officer)
                .get(path)
                .then()
                .statusCode(200)
                .body("sessions", hasSize(1))
                .body("sessions[0].beganWith", equalTo("PASSWORD"))
                .body("sessions[0].origin.agent", startsWith("Apache-HttpClient"))
                .extract()
                .path("sessions[0].id");
        officials.as(Role.REGISTRAR).post(path + "/" + id + "/end").then().statusCode(404);
        officials.as(Role.FOCAL_POINT).post(path + "/" + id + "/end").then().statusCode(204);
        officials.as(Role.FOCAL_POINT).post(path + "/" + id + "/end").then().statusCode(404);
        officials.as(Role.FOCAL_POINT).post(path + "/nonsense/end").then().statusCode(404);
        officials.as(Role.FOCAL_POINT).get(path).then().body("sessions", hasSize(0));
    }

    @Test
    void whatIsNotThereCannotBeResetOrLinked() {
        var account = "/api/v1/accounts/" + officer;
        var focal = officials.account(Role.FOCAL_POINT);
        officials.with(focal).post(account + "/second-factor/reset").then().statusCode(409);
        officials
                .with(focal)
                .post("/api/v1/accounts/" + focal + "/second-factor/reset")
                .then()
                .statusCode(403);
        officials.with(focal).get(account + "/link").then().statusCode(404);
        officials
                .with(focal)
                .contentType("application/json")
                .body(Map.of("claim", "sub", "value", "x"))
                .put(account + "/link")
                .then()
                .statusCode(409)
                .body("detail", equalTo("no identity provider is configured"));
        officials
                .with(focal)
                .contentType("application/json")
                .body(Map.of("claim", "sub", "value", "x"))
                .post(account + "/link/confirmation")
                .then()
                .statusCode(409)
                .body("detail", equalTo("no link of account " + officer + " waits"));
        officials
                .with(focal)
                .contentType("application/json")
                .body(Map.of("claim", "sub"))
                .post(account + "/link/confirmation")
                .then()
                .statusCode(400);
        officials.with(focal).post(account + "/link/removal").then().statusCode(409);
    }

    @Test
    void anotherPasswordEndsTheSessionsOfTheConsole() {
        officials
                .with(officer)
                .contentType("application/json")
                .body(Map.of("current", Officials.PASSWORD, "next", "staple and more staples"))
                .put("/api/v1/accounts/me/password")
                .then()
                .statusCode(204);
        officials
                .as(Role.FOCAL_POINT)
                .get("/api/v1/accounts/" + officer + "/sessions")
                .then()
                .body("sessions", hasSize(0));
    }
}
