package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LanguageChoiceTest {
    private static final String COOKIE = "headstamp-language";

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Test
    void thePageSpeaksTheLanguageOfTheBrowser() {
        var page = Jsoup.parse(Browser.stranger()
                .header("Accept-Language", "ar-MA,ar;q=0.9,fr;q=0.5")
                .get("/console/log-in")
                .asString());
        assertThat(page.select("html[lang=ar][dir=rtl]")).hasSize(1);
        assertThat(page.select("footer button").eachText()).hasSize(1).doesNotContain("Choose");
    }

    @Test
    void aChoiceIsKeptAndLeadsBack() {
        var chosen = Browser.stranger()
                .formParam("language", "ru")
                .formParam("return", "/console/cases?before=5")
                .post("/console/language");
        chosen.then().statusCode(303).header("Location", endsWith("/console/cases?before=5"));
        assertThat(chosen.getHeader("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
        var page = Jsoup.parse(Browser.of(officials.account(Role.OFFICER))
                .request()
                .cookie(COOKIE, chosen.getCookie(COOKIE))
                .header("Accept-Language", "es")
                .get("/console/cases")
                .asString());
        assertThat(page.select("html[lang=ru][dir=ltr]")).hasSize(1);
    }

    @Test
    void whatAnswersAFormOffersNoOtherLanguageForWhichItWouldBeLost() {
        var browser = Browser.of(officials.account(Role.OFFICER));
        assertThat(languages(browser.page("/console/cases/new"))).contains("ar", "zh");
        var refused = browser.post("/console/cases/new", Map.of("act", "record", "title", "half a seizure"));
        var page = Browser.refused(400, refused);
        assertThat(page.select("input[name=title]").val()).isEqualTo("half a seizure");
        assertThat(page.select("form[action=/console/language]")).isEmpty();
        assertThat(page.select("footer").text()).contains("What answers a form cannot be shown in another language");
        var failed = Browser.refused(404, browser.post("/console/requests/nonsense/answer", Map.of("a", "b")));
        assertThat(failed.select("form[action=/console/language]")).isEmpty();
        assertThat(languages(Browser.refused(404, browser.request().get("/console/requests/nonsense"))))
                .contains("ar");
    }

    @Test
    void aRefusedFormIsGoneOnWithInAnotherLanguage() {
        var browser = Browser.of(officials.another(Role.OFFICER));
        var trace = "/console/traces/" + desk.sent().id();
        assertThat(browser.page(trace).select("button[formaction*=language]")).isEmpty();
        var refused = Form.refused(
                Form.post(
                        browser,
                        trace + "/messages/withdrawal",
                        "kept-place",
                        trace + "?kept=withdrawal",
                        "reason",
                        "NONSENSE",
                        "explanation",
                        "half a sent"),
                400);
        assertThat(refused.select("form[action=/console/language]")).isEmpty();
        var form = refused.select("form[action$=/messages/withdrawal]");
        assertThat(form.select("button[formaction^=/console/kept-forms?]").eachAttr("lang"))
                .contains("ar", "ru")
                .doesNotContain("en");
        var pressed = Form.marked(
                browser,
                form.select("[name=once]").val(),
                form.select("button[lang=ru]").attr("formaction"),
                "kept-place",
                form.select("[name=kept-place]").val(),
                "explanation",
                form.select("[name=explanation]").text());
        pressed.then().statusCode(303).header("Location", endsWith(trace + "?kept=withdrawal"));
        var again = Jsoup.parse(browser.request()
                .cookie(COOKIE, pressed.getCookie(COOKIE))
                .get(trace + "?kept=withdrawal")
                .asString());
        assertThat(again.select("html[lang=ru]")).hasSize(1);
        assertThat(again.select("form[action$=/messages/withdrawal] [name=explanation]")
                        .text())
                .isEqualTo("half a sent");
        assertThat(languages(again)).contains("en");
    }

    @Test
    void aLanguageThatIsNotThereChangesNothing() {
        var chosen = Browser.stranger()
                .formParam("language", "tlh")
                .formParam("return", "//evil.example")
                .post("/console/language");
        chosen.then().statusCode(303).header("Location", endsWith("/console"));
        assertThat(chosen.getCookie(COOKIE)).isNull();
    }

    @Test
    void whatTheBrowserSaysWithoutSenseIsNoWish() {
        var page = Jsoup.parse(Browser.stranger()
                .header("Accept-Language", "!!;q=x")
                .get("/console/log-in")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("html[lang=en]")).hasSize(1);
        assertThat(languages(page)).contains("ar", "zh");
    }

    private static List<String> languages(Document page) {
        return page.select("select[name=language] option").eachAttr("value");
    }
}
