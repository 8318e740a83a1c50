package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.identity.Role;
import org.headstamp.node.identity.code.Authenticator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FactorPagesTest {
    @Inject
    Officials officials;

    @Inject
    TestClock clock;

    private String officer = "";

    @BeforeEach
    void makeAnAccount() {
        officer = officials.another(Role.OFFICER);
    }

    @Test
    void aSecondFactorIsSetUpWithAnAppAndAskedForFromThenOn() {
        var browser = Browser.of(officer);
        var app = setUp(browser);
        var page = Jsoup.parse(confirm(browser, app.code(clock.instant()))
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString());
        assertThat(page.select(".recovery li")).hasSize(10);
        assertThat(browser.page("/console/second-factor").text()).contains("10 recovery codes are left");
        browser.request().get("/console/second-factor/code.svg").then().statusCode(404);
        Browser.logIn(officer, Officials.PASSWORD).then().statusCode(403);
        clock.later(
                Duration.ofSeconds(30), () -> logIn(app.code(clock.instant())).statusCode(302));
        var recovery = page.select(".recovery code").eachText().getFirst();
        logIn(recovery).statusCode(302);
        logIn(recovery).statusCode(403).body(containsString("The log-in was refused. Check account and password."));
    }

    @Test
    void anOpenSessionAloneSetsUpNoSecondFactor() {
        var browser = Browser.of(officer);
        for (var current : new String[] {"", "wrong password"}) {
            var page = Browser.refused(400, browser.post("/console/second-factor", Map.of("current", current)));
            assertThat(page.select("input[name=current][aria-invalid=true]")).hasSize(1);
            assertThat(page.select("#problem-current").text()).contains("The current password is wrong");
            assertThat(page.select("#address, #secret")).isEmpty();
        }
        browser.request().get("/console/second-factor/code.svg").then().statusCode(404);
        browser.request().post("/console/second-factor").then().statusCode(400);
    }

    @Test
    void aSecretThatNobodyConfirmedSoonIsShownNoMore() {
        var browser = Browser.of(officer);
        var app = setUp(browser);
        clock.later(Duration.ofMinutes(10), () -> {
            assertThat(browser.page("/console/second-factor").select("#address, #secret"))
                    .isEmpty();
            confirm(browser, app.code(clock.instant())).statusCode(409);
        });
    }

    @Test
    void aWrongFirstCodeIsToldBesideTheField() {
        var browser = Browser.of(officer);
        setUp(browser);
        var page = Jsoup.parse(
                confirm(browser, "000000x").statusCode(400).extract().asString());
        assertThat(page.select("#problem-code").text()).isEqualTo("It is not the code that the app shows now.");
    }

    @Test
    void restTakesAPasswordOnlyWithAFreshCode() {
        var browser = Browser.of(officer);
        var app = setUp(browser);
        confirm(browser, app.code(clock.instant())).statusCode(200);
        rest().get("/api/v1/accounts/me").then().statusCode(401);
        clock.later(Duration.ofSeconds(60), () -> {
            var code = app.code(clock.instant());
            rest().header("Headstamp-Code", code)
                    .get("/api/v1/accounts/me")
                    .then()
                    .statusCode(200);
            rest().header("Headstamp-Code", code)
                    .get("/api/v1/accounts/me")
                    .then()
                    .statusCode(401);
        });
    }

    @Test
    void aFocalPointResetsTheSecondFactorOfAnother() {
        var browser = Browser.of(officer);
        confirm(browser, setUp(browser).code(clock.instant())).statusCode(200);
        var focal = Browser.of(officials.account(Role.FOCAL_POINT));
        var reset = "/console/access/" + officer + "/second-factor/reset";
        Form.post(Browser.of(officials.account(Role.OFFICER)), reset, "sure", "yes")
                .then()
                .statusCode(403);
        var unsure = Form.refused(Form.post(focal, reset), 400);
        assertThat(unsure.select("#problem-sure").text()).contains("Tick this box first");
        Form.post(focal, reset, "sure", "yes").then().statusCode(303);
        Form.post(focal, reset, "sure", "yes").then().statusCode(409);
        browser.request().get("/console/account").then().statusCode(302);
        Browser.logIn(officer, Officials.PASSWORD).then().statusCode(302);
        var self = officials.account(Role.FOCAL_POINT);
        Form.post(focal, "/console/access/" + self + "/second-factor/reset", "sure", "yes")
                .then()
                .statusCode(403);
    }

    private RequestSpecification rest() {
        return officials.with(officer);
    }

    private ValidatableResponse logIn(String code) {
        return Browser.stranger()
                .formParam("account", officer)
                .formParam("password", Officials.PASSWORD)
                .formParam("code", code)
                .post("/console/session")
                .then();
    }

    private static Authenticator setUp(Browser browser) {
        browser.post("/console/second-factor", Map.of("current", Officials.PASSWORD))
                .then()
                .statusCode(303);
        browser.request()
                .get("/console/second-factor/code.svg")
                .then()
                .statusCode(200)
                .contentType(equalTo("image/svg+xml"));
        var page = browser.page("/console/second-factor");
        assertThat(page.select("img[src=/console/second-factor/code.svg][alt]")).hasSize(1);
        return Authenticator.scanning(page.select("#address").text());
    }

    private static ValidatableResponse confirm(Browser browser, String code) {
        return browser.request()
                .formParam("code", code)
                .post("/console/second-factor/confirmation")
                .then();
    }
}
