package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever logs in with a password that somebody else set. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FirstPasswordPagesTest {
    private static final String CHOOSE = "/console/first-password";
    private static final String OWN = "staple and more staples";

    @Inject
    Officials officials;

    private String newcomer = "";
    private Browser browser = Browser.none();

    @BeforeEach
    void logIn() {
        newcomer = officials.newcomer(Role.FOCAL_POINT);
        browser = Browser.of(newcomer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/cases",
                "/console/approvals",
                "/console/account",
                "/console/administration/accounts",
                "/console/first-passwords",
                "/console/live"
            })
    void nothingElseIsOpen(String path) {
        browser.request().get(path).then().statusCode(302).header("Location", equalTo(CHOOSE));
        browser.request().header("HX-Request", "true").get(path).then().statusCode(401);
    }

    @Test
    void whenTheSessionEndsIsToldHereToo() {
        browser.request()
                .header("HX-Request", "true")
                .get("/console/session/end")
                .then()
                .statusCode(200)
                .body(containsString("id=\"session-end\""));
    }

    @Test
    void nothingIsApprovedOrAdministeredEither() {
        var account = officials.another(Role.OFFICER);
        var form = Map.of("sure", "yes");
        browser.post("/console/administration/accounts/" + account + "/deactivation", form)
                .then()
                .statusCode(307)
                .header("Location", containsString("/console/log-in/form"));
        browser.post("/console/log-in/form?return=/console/cases/new", form)
                .then()
                .statusCode(303)
                .header("Location", endsWith(CHOOSE));
        Browser.logIn(account, Officials.PASSWORD).then().statusCode(302);
    }

    @Test
    void anotherPasswordOpensTheRest() {
        var page = browser.page(CHOOSE);
        assertThat(page.select("[role=status]").text()).contains("Somebody else set the password");
        assertThat(page.select(".bar a[href^=/console/]").eachAttr("href")).containsExactly("/console/account");
        assertThat(page.select("input[name=start][type=password]")).hasSize(1);
        assertThat(page.select("#start-hint").text()).contains("focal point who confirmed your account");
        choose(browser, Officials.PASSWORD, OWN, OWN)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/go-on"));
        browser.page("/console/cases");
        browser.request().get(CHOOSE).then().statusCode(303).header("Location", endsWith("/console/account"));
        choose(browser, OWN, "something else again", "something else again")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/account"));
        Browser.logIn(newcomer, Officials.PASSWORD).then().statusCode(403);
        Browser.logIn(newcomer, OWN).then().statusCode(302);
    }

    @Test
    void whatIsWrongIsToldBesideItsField() {
        assertProblem("next", Officials.PASSWORD, Officials.PASSWORD, Officials.PASSWORD);
        assertProblem("current", "wrong", OWN, OWN);
        assertProblem("again", Officials.PASSWORD, OWN, "something else");
        assertProblem("next", Officials.PASSWORD, "short", "short");
        assertProblem("next", Officials.PASSWORD, Officials.START, Officials.START);
        browser.request().get("/console/cases").then().statusCode(302);
    }

    @Test
    void whoHasOneOfTheTwoSecretsChoosesNoPassword() {
        for (var start : List.of("", Officials.PASSWORD, "something else again")) {
            var page = Browser.refused(400, choose(browser, Officials.PASSWORD, start, OWN, OWN));
            assertThat(page.select("input[aria-invalid=true]").attr("name")).isEqualTo("start");
            assertThat(page.select("#problem-start").text()).contains("not the start word");
            assertThat(page.outerHtml()).doesNotContain("something else").doesNotContain(OWN);
        }
        Browser.logIn(newcomer, Officials.START).then().statusCode(403);
        Browser.logIn(newcomer, OWN).then().statusCode(403);
        browser.request().get("/console/cases").then().statusCode(302).header("Location", equalTo(CHOOSE));
    }

    @Test
    void whereNoStartWordWasHandedOutNoneIsAskedFor() {
        var before = Browser.of(officials.newcomerWithoutStart(Role.OFFICER));
        assertThat(before.page(CHOOSE).select("input[name=start]")).isEmpty();
        choose(before, Officials.PASSWORD, "", OWN, OWN).then().statusCode(303);
        before.page("/console/cases");
    }

    @Test
    void languageSecondFactorAndLoggingOutAreOpen() {
        browser.post("/console/language", Map.of("language", "fr", "return", CHOOSE))
                .then()
                .statusCode(303)
                .header("Location", endsWith(CHOOSE));
        assertThat(browser.page("/console/second-factor").select("[role=status]"))
                .isEmpty();
        browser.request().post("/console/log-out").then().statusCode(303);
        browser.request().get(CHOOSE).then().statusCode(302).header("Location", containsString("/console/log-in"));
    }

    @Test
    void restSaysWhatToDoAndOpensOnceItIsDone() {
        officials
                .with(newcomer)
                .get("/api/v1/accounts/me")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:headstamp:problem:not-permitted"))
                .body("detail", containsString("somebody else set this password"));
        choose(browser, Officials.PASSWORD, OWN, OWN).then().statusCode(303);
        officials.with(newcomer).get("/api/v1/accounts/me").then().statusCode(401);
        officials
                .with(newcomer)
                .auth()
                .preemptive()
                .basic(newcomer, OWN)
                .get("/api/v1/accounts/me")
                .then()
                .statusCode(200);
    }

    private void assertProblem(String field, String current, String next, String again) {
        var page = Browser.refused(400, choose(browser, current, next, again));
        assertThat(page.select("input[aria-invalid=true]").attr("name")).isEqualTo(field);
        assertThat(page.select("#problem-" + field).text()).isNotEmpty();
        assertThat(page.outerHtml())
                .doesNotContain(Officials.PASSWORD)
                .doesNotContain(Officials.START)
                .doesNotContain(OWN);
    }

    private static Response choose(Browser browser, String current, String next, String again) {
        return choose(browser, current, Officials.START, next, again);
    }

    private static Response choose(Browser browser, String current, String start, String next, String again) {
        return browser.post(CHOOSE, Map.of("current", current, "start", start, "next", next, "again", again));
    }
}
