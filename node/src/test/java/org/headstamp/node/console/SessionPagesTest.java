package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestClock;
import org.headstamp.node.identity.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SessionPagesTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Inject
    Officials officials;

    @Inject
    LoggedCase logged;

    @Inject
    TestClock clock;

    private String officer = "";

    @BeforeEach
    void makeAnAccount() {
        officer = officials.another(Role.OFFICER);
    }

    @Test
    void aPageWarnsBeforeItsSessionEndsAndAskingAloneDoesNotPutThatOff() {
        var browser = Browser.of(officer);
        assertThat(browser.page("/console/cases").select(".above > #session-end[hx-get=/console/session/end]"))
                .hasSize(1);
        var quiet = ending(browser);
        assertThat(quiet.text()).isEmpty();
        assertThat(seconds(quiet)).isBetween(24 * 60L, 25 * 60L + 1);
        clock.later(Duration.ofMinutes(26), () -> {
            var near = ending(browser);
            assertThat(near.select("[role=alert]").text()).contains("You will be logged out at");
            assertThat(near.select("button[hx-post=/console/session/end]").text())
                    .isEqualTo("Stay logged in");
            assertThat(seconds(near)).isBetween(3 * 60L, 4 * 60L + 1);
        });
        clock.later(
                Duration.ofMinutes(31),
                () -> browser.request()
                        .header("HX-Request", "true")
                        .get("/console/session/end")
                        .then()
                        .statusCode(401));
    }

    @Test
    void whoSaysToBeThereStaysLoggedIn() {
        var browser = Browser.of(officer);
        clock.later(Duration.ofMinutes(26), () -> {
            var stayed = Browser.refused(
                    200, browser.request().header("HX-Request", "true").post("/console/session/end"));
            assertThat(stayed.select("[role=alert]")).isEmpty();
            assertThat(stayed.select("[role=status]").text()).isEqualTo("You stay logged in.");
        });
        clock.later(Duration.ofMinutes(50), () -> browser.page("/console/cases"));
    }

    @Test
    void anEndThatNothingPutsOffIsToldWithoutAButton() {
        var browser = Browser.of(officer);
        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            clock.later(Duration.ofMinutes(minutes), () -> browser.page("/console/account"));
        }
        clock.later(Duration.ofMinutes(12 * 60 - 3), () -> {
            var near = ending(browser);
            assertThat(near.select("[role=alert]").text()).contains("no session lasts longer");
            assertThat(near.select("button")).isEmpty();
        });
    }

    private static Document ending(Browser browser) {
        return Browser.refused(
                200, browser.request().header("HX-Request", "true").get("/console/session/end"));
    }

    private static long seconds(Document part) {
        var trigger = part.select("#session-end").attr("hx-trigger");
        assertThat(trigger).contains(", every ", "online from:window", "visibilitychange from:document");
        return Long.parseLong(trigger.replaceAll("^load delay:(\\d+)s,.*", "$1"));
    }

    @Test
    void logInLeadsBackToThePageThatWasAskedFor() {
        var location = Browser.stranger().get("/console/cases?before=12").header("Location");
        var page = Jsoup.parse(
                Browser.stranger().urlEncodingEnabled(false).get(location).asString());
        var back = page.select("input[name=return]").attr("value");
        assertThat(back).isEqualTo("/console/cases?before=12");
        logIn(Map.of("return", back)).statusCode(302).header("Location", equalTo(back));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/console",
                "/console/../api/v1/cases",
                "/console/log-in?return=x"
            })
    void logInLeadsNowhereElse(String elsewhere) {
        logIn(Map.of("return", elsewhere)).statusCode(302).header("Location", equalTo("/console"));
    }

    @Test
    void aSessionThatIsOverIsAnOrdinaryLogIn() {
        var browser = Browser.of(officer);
        browser.page("/console/account");
        clock.later(
                Duration.ofMinutes(31),
                () -> browser.request()
                        .get("/console/account")
                        .then()
                        .statusCode(302)
                        .header("Location", startsWith("/console/log-in?return=")));
    }

    @Test
    void aFragmentOfAPageIsRefusedWithoutLeavingThePage() {
        Browser.stranger()
                .header("HX-Request", "true")
                .get("/console/cases")
                .then()
                .statusCode(401);
    }

    @Test
    void loggingOutEndsTheSessionItself() {
        var browser = Browser.of(officer);
        browser.request().post("/console/log-out").then().statusCode(303);
        browser.request().get("/console/account").then().statusCode(302);
        assertThat(logged.about("account/" + officer)).endsWith("ADMINISTERED " + officer + " SESSION_ENDED");
    }

    @Test
    void theOwnerSeesAndEndsTheSessionsOfTheAccount() {
        var first = Browser.of(officer);
        var second = Browser.of(officer);
        var page = first.page("/console/account");
        assertThat(page.select("section table tbody tr")).hasSize(2);
        var other = page.select("tbody tr:not(:has(.badge)) form").attr("action");
        first.request().post(other).then().statusCode(303);
        second.request().get("/console/account").then().statusCode(302);
        first.request().post(other).then().statusCode(404);
        assertThat(first.page("/console/account").select("tbody tr")).hasSize(1);
    }

    @Test
    void aFocalPointSeesAndEndsTheSessionsOfOthersAndNobodyElseDoes() {
        var officers = Browser.of(officer);
        var focal = Browser.of(officials.account(Role.FOCAL_POINT));
        focal.request()
                .get("/console/access?account=" + officer)
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/access/" + officer));
        var end = focal.page("/console/access/" + officer).select("tbody form").attr("action");
        Browser.of(officials.account(Role.REGISTRAR)).request().post(end).then().statusCode(404);
        Browser.of(officials.account(Role.REGISTRAR))
                .request()
                .get("/console/access/" + officer)
                .then()
                .statusCode(404);
        focal.request().post(end).then().statusCode(303);
        officers.request().get("/console/account").then().statusCode(302);
    }

    @Test
    void anotherPasswordKeepsThePresentSessionAlone() {
        var other = Browser.of(officer);
        var browser = Browser.of(officer);
        assertProblem(browser, "wrong", "staple and more staples", "staple and more staples", "current");
        assertProblem(browser, Officials.PASSWORD, "123456789012", "123456789012", "next");
        assertProblem(browser, Officials.PASSWORD, "staple and more staples", "something else", "again");
        change(browser, Officials.PASSWORD, "staple and more staples", "staple and more staples")
                .statusCode(303);
        assertThat(browser.page("/console/account?changed=yes").text()).contains("The password was changed");
        other.request().get("/console/account").then().statusCode(302);
        Browser.logIn(officer, Officials.PASSWORD).then().statusCode(403);
        Browser.logIn(officer, "staple and more staples").then().statusCode(302);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site,/console/account/password",
        "Origin,https://elsewhere.example,/console/second-factor",
        "Origin,null,/console/second-factor/confirmation",
        "Sec-Fetch-Site,cross-site,/console/access/x/second-factor/reset",
        "Sec-Fetch-Site,same-site,/console/access/x/sessions/01890000-0000-7000-8000-000000000000/end",
        "Sec-Fetch-Site,cross-site,/console/access/x/link",
        "Sec-Fetch-Site,cross-site,/console/access/x/link/confirmation",
        "Sec-Fetch-Site,cross-site,/console/access/x/link/removal",
        "Sec-Fetch-Site,cross-site,/console/log-in/form",
        "Sec-Fetch-Site,cross-site,/console/first-password",
        "Sec-Fetch-Site,cross-site,/console/log-in/language",
        "Sec-Fetch-Site,cross-site,/console/session",
        "Sec-Fetch-Site,cross-site,/console/log-out"
    })
    void whatAnotherSiteSendsIsRefusedEverywhere(String header, String value, String path) {
        Browser.of(officials.account(Role.FOCAL_POINT))
                .request()
                .header(header, value)
                .contentType(FORM)
                .post(path)
                .then()
                .statusCode(403)
                .body(equalTo("requests of other sites are refused"));
    }

    private static void assertProblem(Browser browser, String current, String next, String again, String field) {
        var page = page(change(browser, current, next, again).statusCode(400));
        assertThat(page.select("input[aria-invalid=true]").attr("name")).isEqualTo(field);
        assertThat(page.select("#problem-" + field)).hasSize(1);
        assertThat(page.outerHtml()).doesNotContain(next);
    }

    private static ValidatableResponse change(Browser browser, String current, String next, String again) {
        return browser.request()
                .contentType(FORM)
                .formParams(Map.of("current", current, "next", next, "again", again))
                .post("/console/account/password")
                .then();
    }

    private ValidatableResponse logIn(Map<String, ?> more) {
        return Browser.stranger()
                .contentType(FORM)
                .formParam("account", officer)
                .formParam("password", Officials.PASSWORD)
                .formParams(more)
                .post("/console/session")
                .then();
    }

    private static Document page(ValidatableResponse response) {
        return Jsoup.parse(response.contentType("text/html").extract().asString());
    }
}
