package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

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
class AccountChangePagesTest {
    private static final String ACCOUNTS = "/console/administration/accounts/";

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
    void oneFocalPointAsksForOtherRolesAndAnotherConfirmsThem() {
        var before = Browser.of(officer);
        var form = first.page(ACCOUNTS + officer).select("form[action$=/change]");
        assertThat(form.select("input[name=unit]").attr("value")).isEqualTo(Officials.OFFICE);
        assertThat(form.select("input[name=roles][checked]").eachAttr("value")).containsExactly("OFFICER");
        var mark = form.select("input[name=once]").attr("value");
        for (int posting = 0; posting < 2; posting++) {
            ask(first, officer, mark, List.of("REGISTRAR")).then().statusCode(303);
        }
        var own = first.page(ACCOUNTS + officer);
        assertThat(own.text()).contains("You asked for this change");
        assertThat(own.select("form[action$=/change/confirmation], form[action$=/change]"))
                .isEmpty();
        var change = own.select("form[action$=/withdrawal] input[name=change]").attr("value");
        assertThat(Browser.refused(403, settle(first, officer, "confirmation", change))
                        .select("[role=alert]")
                        .text())
                .contains("You asked for this change");
        assertThat(second.page("/console/administration/accounts").select("a[href$=" + officer + "#change]"))
                .hasSize(1);
        assertThat(second.page(ACCOUNTS + officer).select("form[action$=/change/confirmation]"))
                .hasSize(1);
        settle(second, officer, "confirmation", change).then().statusCode(303);
        before.request().get("/console/account").then().statusCode(302);
        Browser.of(officer).page("/console/registry");
    }

    @Test
    void whatDoesNotWaitAnyMoreIsSaidAndWhatWaitsIsShown() {
        ask(first, officer, mark(), List.of("REGISTRAR"));
        var read = change(first);
        ask(first, officer, mark(), List.of("INVESTIGATOR"));
        for (var how : List.of("confirmation", "withdrawal")) {
            var page = Browser.refused(409, settle(second, officer, how, read));
            assertThat(page.select("[role=alert]").text()).contains("does not wait any more");
            assertThat(page.select("section:has(#change) .badge").text()).isEqualTo("Investigator");
        }
        settle(second, officer, "withdrawal", change(second)).then().statusCode(303);
        assertThat(second.page(ACCOUNTS + officer).select("form[action$=/change]"))
                .hasSize(1);
    }

    @Test
    void nobodyChangesOrConfirmsTheOwnRoles() {
        var focal = officials.another(Role.FOCAL_POINT);
        var browser = Browser.of(focal);
        assertThat(browser.page(ACCOUNTS + focal).select("form[action*=/change]"))
                .isEmpty();
        assertThat(Browser.refused(403, ask(browser, focal, mark(), List.of("OFFICER")))
                        .select("[role=alert]")
                        .text())
                .contains("Nobody changes or confirms their own roles");
        ask(first, focal, mark(), List.of("OFFICER")).then().statusCode(303);
        var page = browser.page(ACCOUNTS + focal);
        assertThat(page.select("section:has(#change) .badge").text()).isEqualTo("Officer");
        assertThat(page.select("form[action*=/change]")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndKept() {
        var page = Browser.refused(400, ask(first, officer, mark(), List.of("TRADE", "OFFICER")));
        assertThat(page.select("#problem-roles").text()).contains("stands alone");
        assertThat(page.select("input[name=roles][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("TRADE", "OFFICER");
        var none = Browser.refused(400, ask(first, officer, mark(), List.of()));
        assertThat(none.select("#problem-roles").text()).isNotEmpty();
        assertThat(none.select("input[name=roles][checked]")).isEmpty();
        assertThat(Browser.refused(400, ask(first, officer, mark(), List.of("KING")))
                        .select("#problem-roles")
                        .text())
                .isNotEmpty();
    }

    @Test
    void otherRolesMayNotAsk() {
        for (var role : List.of(Role.OFFICER, Role.AUDITOR, Role.TRADE)) {
            var browser = Browser.of(officials.account(role));
            ask(browser, officer, mark(), List.of("REGISTRAR")).then().statusCode(403);
            settle(browser, officer, "confirmation", mark()).then().statusCode(403);
        }
        settle(first, officer, "confirmation", "nonsense").then().statusCode(404);
        ask(first, "nobody-here", mark(), List.of("REGISTRAR")).then().statusCode(404);
    }

    private String change(Browser browser) {
        return browser.page(ACCOUNTS + officer)
                .select("form[action$=/withdrawal] input[name=change]")
                .attr("value");
    }

    private static Response ask(Browser browser, String account, String mark, List<String> roles) {
        return browser.post(
                ACCOUNTS + account + "/change", Map.of("once", mark, "unit", Officials.OFFICE, "roles", roles));
    }

    private static Response settle(Browser browser, String account, String how, String change) {
        return browser.post(ACCOUNTS + account + "/change/" + how, Map.of("once", mark(), "change", change));
    }

    private static String mark() {
        return UUID.randomUUID().toString();
    }
}
