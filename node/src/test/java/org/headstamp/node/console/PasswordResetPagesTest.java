package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class PasswordResetPagesTest {
    private static final String ACCOUNTS = "/console/administration/accounts/";
    private static final String CHOOSE = "/console/first-password";
    private static final String SECRET = "told on the telephone";
    private static final String START = "said face to face";

    @Inject
    Officials officials;

    private String officer = "";
    private Browser first = Browser.none();
    private Browser second = Browser.none();

    @BeforeEach
    void logIn() {
        officer = officials.another(Role.OFFICER);
        first = Browser.of(officials.account(Role.FOCAL_POINT));
        second = Browser.of(officials.another(Role.FOCAL_POINT));
    }

    @Test
    void oneFocalPointAsksForAResetAndAnotherConfirmsIt() {
        var before = Browser.of(officer);
        var mark = first.mark(ACCOUNTS + officer);
        for (int posting = 0; posting < 2; posting++) {
            ask(first, officer, mark, SECRET).then().statusCode(303);
        }
        before.page("/console/account");
        var own = first.page(ACCOUNTS + officer);
        assertThat(own.select("section:has(#reset)").text()).contains("You asked for this reset");
        assertThat(own.select("form[action$=/password-reset/confirmation], form[action$=/password-reset]"))
                .isEmpty();
        var reset = reset(first);
        assertThat(Browser.refused(403, settle(first, officer, "confirmation", reset))
                        .select("[role=alert]")
                        .text())
                .contains("You asked for this reset");
        assertThat(second.page("/console/administration/accounts").select("a[href$=" + officer + "#reset]"))
                .hasSize(1);
        assertThat(second.page(ACCOUNTS + officer).select("form[action$=/password-reset/confirmation]"))
                .hasSize(1);
        settle(second, officer, "confirmation", reset).then().statusCode(303);
        before.request().get("/console/account").then().statusCode(302);
        assertThat(second.page(ACCOUNTS + officer).text()).contains("Set by somebody else");
        Browser.logIn(officer, Officials.PASSWORD).then().statusCode(403);
        var holder = Browser.of(officer, SECRET);
        holder.request().get("/console/cases").then().statusCode(302).header("Location", equalTo(CHOOSE));
        assertThat(holder.page(CHOOSE).select("input[name=start]")).hasSize(1);
        assertThat(Browser.refused(400, choose(holder, Officials.START))
                        .select("#problem-start")
                        .text())
                .contains("not the start word");
        choose(holder, START).then().statusCode(303);
        holder.page("/console/cases");
    }

    @Test
    void whatDoesNotWaitAnyMoreIsSaid() {
        ask(first, officer, mark(), SECRET);
        var read = reset(first);
        ask(first, officer, mark(), "another long secret");
        for (var how : List.of("confirmation", "withdrawal")) {
            var page = Browser.refused(409, settle(second, officer, how, read));
            assertThat(page.select("[role=alert]").text()).contains("does not wait any more");
        }
        settle(second, officer, "withdrawal", reset(second)).then().statusCode(303);
        assertThat(second.page(ACCOUNTS + officer).select("form[action$=/password-reset]"))
                .hasSize(1);
        Browser.logIn(officer, Officials.PASSWORD).then().statusCode(302);
    }

    @Test
    void nobodyResetsTheOwnPassword() {
        var focal = officials.another(Role.FOCAL_POINT);
        var browser = Browser.of(focal);
        assertThat(browser.page(ACCOUNTS + focal).select("form[action*=/password-reset]"))
                .isEmpty();
        assertThat(Browser.refused(403, ask(browser, focal, mark(), SECRET))
                        .select("[role=alert]")
                        .text())
                .contains("Nobody resets the own password");
        ask(first, focal, mark(), SECRET).then().statusCode(303);
        assertThat(browser.page(ACCOUNTS + focal).select("form[action*=/password-reset]"))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNotShownAgain() {
        var page = Browser.refused(400, ask(first, officer, mark(), "too short"));
        assertThat(page.select("section:has(#reset) #problem-password").text()).contains("12");
        assertThat(page.outerHtml()).doesNotContain("too short");
    }

    @Test
    void theStartWordIsTypedTwiceAndNeverShownAgain() {
        ask(first, officer, mark(), SECRET).then().statusCode(303);
        var reset = reset(second);
        var form = second.page(ACCOUNTS + officer).select("form[action$=/password-reset/confirmation]");
        assertThat(form.select("input[type=password]").eachAttr("name")).containsExactly("start", "start-again");
        assertStartProblem("start", reset, "too short", "too short");
        assertStartProblem("start", reset, "it is " + officer, "it is " + officer);
        assertStartProblem("start-again", reset, START, "said from face to face");
        Browser.logIn(officer, SECRET).then().statusCode(403);
        Browser.logIn(officer, Officials.PASSWORD).then().statusCode(302);
    }

    @Test
    void otherRolesMayNotAsk() {
        for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.TRADE)) {
            var browser = Browser.of(officials.account(role));
            ask(browser, officer, mark(), SECRET).then().statusCode(403);
            settle(browser, officer, "confirmation", mark()).then().statusCode(403);
        }
        settle(first, officer, "confirmation", "nonsense").then().statusCode(404);
        ask(first, "nobody-here", mark(), SECRET).then().statusCode(404);
    }

    private String reset(Browser browser) {
        return browser.page(ACCOUNTS + officer)
                .select("form[action$=/password-reset/withdrawal] input[name=reset]")
                .attr("value");
    }

    private static Response ask(Browser browser, String account, String mark, String password) {
        return browser.post(ACCOUNTS + account + "/password-reset", Map.of("once", mark, "password", password));
    }

    private static Response settle(Browser browser, String account, String how, String reset) {
        return settle(browser, account, how, reset, START, START);
    }

    private static Response settle(
            Browser browser, String account, String how, String reset, String start, String again) {
        return browser.post(
                ACCOUNTS + account + "/password-reset/" + how,
                Map.of("once", mark(), "reset", reset, "start", start, "start-again", again));
    }

    private void assertStartProblem(String field, String reset, String start, String again) {
        var page = Browser.refused(400, settle(second, officer, "confirmation", reset, start, again));
        assertThat(page.select("input[aria-invalid=true]").attr("name")).isEqualTo(field);
        assertThat(page.select("section:has(#reset) #problem-" + field).text()).isNotEmpty();
        assertThat(page.outerHtml()).doesNotContain(START).doesNotContain("too short");
    }

    private static Response choose(Browser holder, String start) {
        var own = "mine and mine alone";
        return holder.post(CHOOSE, Map.of("current", SECRET, "start", start, "next", own, "again", own));
    }

    private static String mark() {
        return UUID.randomUUID().toString();
    }
}
