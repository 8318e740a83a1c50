package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AccountPagesTest {
    private static final String ACCOUNTS = "/console/administration/accounts/";
    private static final String NEW = "/console/administration/new-account";
    private static final String SECRET = "a very long password";
    private static final String START = "handed over in person";

    private final String name = "officer-" + UUID.randomUUID();

    @Inject
    Officials officials;

    @Inject
    LoggedCase logged;

    @Test
    void oneFocalPointMakesAnAccountAndAnotherConfirmsIt() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        create(maker);
        var own = maker.page(ACCOUNTS + name);
        assertThat(own.text()).contains("Pending", "another focal point must confirm it");
        assertThat(own.select("form[action$=/confirmation]")).isEmpty();
        var form = confirmation(START, START);
        assertThat(Browser.refused(403, maker.post(ACCOUNTS + name + "/confirmation", form))
                        .select("[role=alert]")
                        .text())
                .contains("another focal point must confirm it");
        var second = Browser.of(officials.another(Role.FOCAL_POINT));
        assertThat(second.page(ACCOUNTS + name).select("form[action$=/confirmation]"))
                .hasSize(1);
        for (int posting = 0; posting < 2; posting++) {
            second.post(ACCOUNTS + name + "/confirmation", form)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(ACCOUNTS + name));
        }
        var holder = Browser.of(name, SECRET);
        var chosen = "mine and mine alone";
        var both = Map.of("current", SECRET, "start", START, "next", chosen, "again", chosen);
        holder.post("/console/first-password", both).then().statusCode(303).header("Location", endsWith("/go-on"));
        holder.page("/console/account");
    }

    @Test
    void theStartWordIsTypedTwiceAndNeverShownAgain() {
        create(Browser.of(officials.account(Role.FOCAL_POINT)));
        var second = Browser.of(officials.another(Role.FOCAL_POINT));
        var fields = second.page(ACCOUNTS + name).select("form[action$=/confirmation] input[type=password]");
        assertThat(fields.eachAttr("name")).containsExactly("start", "start-again");
        assertThat(fields.eachAttr("autocomplete")).containsOnly("new-password");
        assertStartProblem(second, "start", "too short", "too short");
        assertStartProblem(second, "start", "it is " + name, "it is " + name);
        assertStartProblem(second, "start", "", "");
        assertStartProblem(second, "start-again", START, "handed over in pieces");
        assertThat(second.page(ACCOUNTS + name).text()).contains("Pending");
        Browser.logIn(name, SECRET).then().statusCode(403);
    }

    @Test
    void aFormPostedTwiceMakesOneAccount() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        var form = form(maker.mark(NEW));
        maker.post(NEW, form).then().statusCode(303);
        maker.post(NEW, form).then().statusCode(303);
        assertThat(logged.about("account/" + name)).hasSize(1);
        var again = Browser.refused(400, maker.post(NEW, form(maker.mark(NEW))));
        assertThat(again.select("#problem-name").text()).contains("is taken");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndKeptButNeverThePassword() {
        var maker = Browser.of(officials.account(Role.FOCAL_POINT));
        var hostile = "<script>alert(1)</script>\"><img onerror=x>";
        var wrong = Map.of(
                "once", UUID.randomUUID().toString(),
                "name", hostile,
                "unit", hostile,
                "roles", List.of("OFFICER", "REGISTRAR"),
                "password", SECRET);
        var page = Browser.refused(400, maker.post(NEW, wrong));
        assertThat(page.select("#problem-name").text()).contains("small letters");
        assertThat(page.select("input[name=unit]").attr("value")).isEqualTo(hostile);
        assertThat(page.select("input[name=roles][checked]")).hasSize(2);
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(page.html()).doesNotContain(SECRET);
        assertProblem(maker, "password", "password", "short");
        assertProblem(maker, "roles", "roles", "");
        assertProblem(maker, "roles", "roles", "KING");
        assertProblem(maker, "party", "party", "d-1");
        assertProblem(maker, "unit", "unit", "");
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfThePage() {
        var spanish = rolesRefused("es", List.of("TRADE", "OFFICER"));
        assertThat(spanish.text())
                .isEqualTo("La función «Sector comercial: fabricante, importador o comerciante» va sola o no va.");
        var arabic = rolesRefused("ar", List.of("KING"));
        assertThat(arabic.text()).isEqualTo("هذا ليس رمزاً معروفاً هنا.");
        assertThat(arabic.hasAttr("lang") || arabic.hasAttr("dir")).isFalse();
    }

    @Test
    void whatCannotBeDoneIsSaidInTheLanguageOfThePage() {
        create(Browser.of(officials.account(Role.FOCAL_POINT)));
        var confirmed = confirmation(START, START);
        var second = Browser.of(officials.another(Role.FOCAL_POINT));
        second.post(ACCOUNTS + name + "/confirmation", confirmed).then().statusCode(303);
        var again = second.in("fr").post(ACCOUNTS + name + "/confirmation", confirmation(START, START));
        assertThat(Browser.refused(409, again).select("main").text())
                .contains("Impossible pour le moment", "Le compte " + name + " n’attend pas de confirmation.");
    }

    @Test
    void anAccountIsEndedOnlyByWhoTickedTheBoxAndNeverByItself() {
        create(Browser.of(officials.account(Role.FOCAL_POINT)));
        var own = officials.another(Role.FOCAL_POINT);
        var browser = Browser.of(own);
        var mark = UUID.randomUUID().toString();
        var page = Browser.refused(400, browser.post(ACCOUNTS + name + "/deactivation", Map.of("once", mark)));
        assertThat(page.select("#problem-sure").text()).contains("cannot be undone");
        var sure = Map.of("once", mark, "sure", "yes");
        browser.post(ACCOUNTS + name + "/deactivation", sure).then().statusCode(303);
        assertThat(browser.page(ACCOUNTS + name).text()).contains("Deactivated");
        assertThat(browser.page(ACCOUNTS + own).select("form[action$=/deactivation]"))
                .isEmpty();
        var self = Map.of("once", UUID.randomUUID().toString(), "sure", "yes");
        assertThat(Browser.refused(403, browser.post(ACCOUNTS + own + "/deactivation", self))
                        .text())
                .contains("cannot end itself");
    }

    @Test
    void workIsHandedOverToAnAccountThatCanTakeIt() {
        var unit = "unit " + UUID.randomUUID();
        var leaver = officials.another(Role.OFFICER, unit);
        var successor = officials.another(Role.OFFICER, unit);
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var location = browser.post(ACCOUNTS + leaver + "/hand-over", to(successor))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(browser.page(location).select("[role=status]").text()).contains("Cases: 0. Tasks: 0.");
        for (var unable : List.of(leaver, officials.account(Role.REGISTRAR), "nobody-here")) {
            var page = Browser.refused(400, browser.post(ACCOUNTS + leaver + "/hand-over", to(unable)));
            assertThat(page.select("#problem-to").text()).isNotEmpty();
            assertThat(page.select("input[name=to]").attr("value")).isEqualTo(unable);
        }
    }

    @Test
    void theListHasPagesAndIsForFocalPointsAndAuditors() {
        for (int number = 0; number < 27; number++) {
            officials.another(Role.OFFICER);
        }
        var auditor = Browser.of(officials.account(Role.AUDITOR));
        var first = auditor.page("/console/administration/accounts");
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select("a[href$=/new-account]")).isEmpty();
        var next = first.select("a[href*=after]").attr("href");
        assertThat(auditor.page(next).select("tbody tr")).isNotEmpty();
        for (var role : List.of(Role.OFFICER, Role.TRADE)) {
            var browser = Browser.of(officials.account(role));
            browser.request().get("/console/administration/accounts").then().statusCode(403);
            browser.request().get(ACCOUNTS + name).then().statusCode(403);
        }
        for (var role : List.of(Role.OFFICER, Role.AUDITOR)) {
            var browser = Browser.of(officials.account(role));
            browser.request().get(NEW).then().statusCode(403);
            browser.post(NEW, form(UUID.randomUUID().toString())).then().statusCode(403);
        }
        auditor.request().get(ACCOUNTS + "nobody-here").then().statusCode(404);
    }

    @Test
    void theFirstPageLeadsToWhatIsAdministered() {
        var page = Browser.of(officials.account(Role.FOCAL_POINT)).page("/console/administration");
        assertThat(page.select("main a[href^=/console/administration/]")).hasSize(3);
        assertThat(page.select(".bar a[href=/console/administration]")).hasSize(1);
        assertThat(Browser.of(officials.account(Role.OFFICER))
                        .page("/console/directory")
                        .select(".bar a[href=/console/administration]"))
                .isEmpty();
        Browser.of(officials.account(Role.TRADE))
                .request()
                .get("/console/administration")
                .then()
                .statusCode(403);
    }

    private void create(Browser maker) {
        maker.post(NEW, form(maker.mark(NEW))).then().statusCode(303).header("Location", endsWith(ACCOUNTS + name));
    }

    private Element rolesRefused(String language, List<String> roles) {
        var form = new HashMap<String, Object>(form(UUID.randomUUID().toString()));
        form.put("roles", roles);
        var maker = Browser.of(officials.account(Role.FOCAL_POINT)).in(language);
        return Browser.refused(400, maker.post(NEW, form)).expectFirst("html[lang=" + language + "] #problem-roles");
    }

    private void assertProblem(Browser maker, String problem, String field, String value) {
        var form = new HashMap<String, Object>(form(UUID.randomUUID().toString()));
        form.put(field, value.isEmpty() && field.equals("roles") ? List.of() : value);
        var page = Browser.refused(400, maker.post(NEW, form));
        assertThat(page.select("#problem-" + problem).text())
                .as(field + "=" + value)
                .isNotEmpty();
    }

    private void assertStartProblem(Browser second, String field, String start, String again) {
        var page = Browser.refused(400, second.post(ACCOUNTS + name + "/confirmation", confirmation(start, again)));
        assertThat(page.select("input[aria-invalid=true]").attr("name")).isEqualTo(field);
        assertThat(page.select("#problem-" + field).text()).isNotEmpty();
        assertThat(page.select("input[type=password]").eachAttr("value")).isEmpty();
        assertThat(page.outerHtml()).doesNotContain(START).doesNotContain("too short");
    }

    private static Map<String, String> confirmation(String start, String again) {
        return Map.of("once", UUID.randomUUID().toString(), "start", start, "start-again", again);
    }

    private Map<String, ?> form(String mark) {
        return Map.of("once", mark, "name", name, "unit", "customs", "roles", List.of("OFFICER"), "password", SECRET);
    }

    private static Map<String, String> to(String successor) {
        return Map.of("once", UUID.randomUUID().toString(), "to", successor);
    }
}
