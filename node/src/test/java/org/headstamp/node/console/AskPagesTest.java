package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.inquiry.Inquiries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AskPagesTest {
    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    SeizureToAskAbout seized;

    @Inject
    Inquiries inquiries;

    private Browser browser;
    private AskSteps steps;
    private String account = "";

    @BeforeEach
    void recordASeizure() {
        account = officials.another(Role.OFFICER);
        browser = Browser.of(account);
        steps = seized.by(browser);
    }

    @Test
    void aQuestionIsFilledInStepByStepReadAsTheOtherStateWillAndThenWaits() {
        assertThat(browser.page(steps.step("items")).text())
                .contains("QRV21", "9 mm Luger", "<script>alert('x')</script>");
        steps.items().then().statusCode(303);
        var states = browser.page(steps.step("states"));
        assertThat(states.select("input[name=asked]").eachAttr("value")).contains("XA");
        steps.states("XA").then().statusCode(303);
        steps.reasons(SeizureToAskAbout.HOSTILE).then().statusCode(303);
        steps.manner().then().statusCode(303);
        var preview = browser.page(steps.step("preview") + "?language=ar");
        var read = preview.select("#as-read");
        assertThat(read.attr("dir")).isEqualTo("rtl");
        assertThat(read.text())
                .contains("<script>alert('x')</script>", "La traduction", "Office de traduction", "QRV21");
        assertThat(read.select("tbody tr").size()).isGreaterThan(20);
        assertThat(read.text()).doesNotContain("Lot distribution", "Reference");
        assertThat(preview.select("script:not([src]), [onerror]")).isEmpty();
        var mark = preview.select("form[action$=/draft] input[name=once]").val();
        var seen = preview.select("form[action$=/draft] input[name=seen]").val();
        var place = Form.marked(browser, mark, steps.step("draft"), "seen", seen)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var again = Form.marked(browser, mark, steps.step("draft"), "seen", seen)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(again).isEqualTo(place);
        assertThat(asked()).hasSize(1);
        assertThat(asked().getFirst().state()).isEqualTo("Drafted");
        assertThat(browser.page(place.substring(place.indexOf("/console"))).text())
                .contains("A draft that waits for a second person.");
        assertThat(browser.page(steps.step("items")).select("[checked]")).isEmpty();
    }

    @Test
    void whatIsFilledInIsKeptFromDayToDayForItsAuthorAlone() {
        steps.items();
        steps.states("XA");
        steps.reasons("Penal code, section 77");
        assertThat(Browser.of(account)
                        .page(steps.step("reasons"))
                        .select("textarea[name=legalJustification]")
                        .text())
                .isEqualTo("Penal code, section 77");
        assertThat(Browser.of(officials.another(Role.OFFICER))
                        .page(steps.step("reasons"))
                        .text())
                .doesNotContain("section 77");
        Form.post(browser, steps.step("end"), "sure", "yes").then().statusCode(303);
        assertThat(browser.page(steps.step("reasons")).text()).doesNotContain("section 77");
    }

    @ParameterizedTest
    @CsvSource({"items", "states", "manner", "preview"})
    void theBarOfStepsLosesNothingOfWhatWasTyped(String wanted) {
        steps.items();
        var page = browser.page(steps.step("reasons"));
        var form = page.select("form[action=" + steps.step("reasons") + "]");
        assertThat(form.select(".steps a")).isEmpty();
        assertThat(form.select(".steps [aria-current]").text()).isEqualTo("Why and what");
        assertThat(form.select("button").get(0).hasAttr("name"))
                .as("that of the enter key goes on to the next step")
                .isFalse();
        var button = form.select(".steps button[name=go][value=" + wanted + "]");
        assertThat(button.hasAttr("formnovalidate")).isTrue();
        Form.post(
                        browser,
                        steps.step("reasons"),
                        "legalJustification",
                        SeizureToAskAbout.HOSTILE,
                        "questions",
                        "EXPORT",
                        "go",
                        wanted)
                .then()
                .statusCode(303)
                .header("Location", endsWith(steps.step(wanted)));
        var again = browser.page(steps.step("reasons"));
        assertThat(again.select("textarea[name=legalJustification]").text()).isEqualTo(SeizureToAskAbout.HOSTILE);
        assertThat(again.select("input[name=questions][checked]").val()).isEqualTo("EXPORT");
        assertThat(again.select("[role=alert]")).isEmpty();
    }

    @Test
    void aStepKeepsItselfAndSaysSoInALine() {
        var empty = browser.page(steps.step("reasons"));
        var line = empty.select("#kept-step");
        assertThat(line.attr("hx-trigger")).contains("closest form");
        assertThat(empty.select("form:has(#kept-step)").attr("action")).isEqualTo(line.attr("hx-post"));
        var told = browser.request()
                .header("HX-Request", "true")
                .formParam("legalJustification", "half a sent")
                .post(line.attr("hx-post"));
        told.then().statusCode(200);
        assertThat(told.asString()).contains("kept-line", "Kept for you").doesNotContain("<html");
        var page = browser.page(steps.step("reasons"));
        assertThat(page.select("textarea[name=legalJustification]").text()).isEqualTo("half a sent");
        var later = page.select("button:contains(Keep for later)");
        assertThat(later.attr("name") + "=" + later.val()).isEqualTo("go=reasons");
    }

    @Test
    void aCodeWithAHiddenCharacterIsRefusedBesideItsFieldAndNotByItsPath() {
        steps.items();
        steps.states("XA");
        var reasons = browser.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("nationalCaseNumber", "XB\u2066-12");
        var others = AskSteps.reasonsWith("legalBasis", "FP_12_4");
        for (int index = 0; index < others.length; index += 2) {
            reasons = reasons.formParam(others[index], others[index + 1]);
        }
        reasons.post(steps.step("reasons")).then().statusCode(303);
        steps.manner();
        var form = browser.page(steps.step("preview")).select("form[action$=/draft]");
        var refused = Form.refused(
                Form.marked(
                        browser,
                        form.select("input[name=once]").val(),
                        steps.step("draft"),
                        "seen",
                        form.select("input[name=seen]").val()),
                400);
        assertThat(Problems.of(refused)).containsExactly("nationalCaseNumber");
        assertThat(refused.select("#problem-nationalCaseNumber").text()).contains("U+2066");
        assertThat(refused.select("[role=alert]").text()).doesNotContain("trace_request");
        assertThat(refused.select("form[action$=/reasons]")).hasSize(1);
    }

    @Test
    void aStepThatIsRefusedIsGoneOnWithInAnotherLanguage() {
        var refused = Form.refused(
                Form.post(browser, steps.step("reasons"), "legalJustification", SeizureToAskAbout.HOSTILE), 400);
        assertThat(browser.page(steps.step("reasons")).select("button[formaction*=language]"))
                .isEmpty();
        var button = refused.select("form:has(#kept-step) button[lang=fr]");
        var pressed = Form.post(browser, button.attr("formaction"), "legalJustification", "half a sent");
        pressed.then().statusCode(303).header("Location", endsWith(steps.step("reasons")));
        assertThat(pressed.getCookie("headstamp-language")).isEqualTo("fr");
        assertThat(browser.page(steps.step("reasons"))
                        .select("textarea[name=legalJustification]")
                        .text())
                .isEqualTo("half a sent");
    }

    @Test
    void aStepThatIsNotThereIsNotGoneToAndOthersKeepNothing() {
        Form.post(browser, steps.step("reasons"), "legalJustification", "none", "go", "nonsense")
                .then()
                .statusCode(404);
        assertThat(browser.page(steps.step("reasons"))
                        .select("textarea[name=legalJustification]")
                        .text())
                .isEmpty();
        for (var role : List.of(Role.REGISTRAR, Role.AUDITOR, Role.TRADE)) {
            Browser.of(officials.account(role))
                    .request()
                    .header("HX-Request", "true")
                    .formParam("legalJustification", "none")
                    .post(steps.step("reasons"))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasFilledInStays() {
        steps.items();
        steps.states("XA");
        var response =
                Form.post(browser, steps.step("reasons"), "authority", "Focal point of XB", "questions", "EXPORT");
        var page = Form.refused(response, 400);
        assertThat(page.select("input[name=authority]").val()).isEqualTo("Focal point of XB");
        assertThat(page.select("input[name=questions][checked]").eachAttr("value"))
                .containsExactly("EXPORT");
        assertThat(page.select("#problem-illicitBasis").text()).isNotEmpty();
        assertThat(Form.refused(browser.request().get(steps.step("preview")), 400)
                        .select("h1")
                        .text())
                .contains("Why and what");
        assertThat(Form.refused(Form.post(browser, steps.step("draft")), 400)
                        .select("h1")
                        .text())
                .contains("Why and what");
        assertThat(asked()).isEmpty();
    }

    @Test
    void urgencyNeedsAReasonAndALawOfOnesOwnItsName() {
        steps.items();
        steps.states("XA");
        var law = Form.post(browser, steps.step("reasons"), AskSteps.reasonsWith("legalBasis", "NATIONAL"));
        assertThat(Form.refused(law, 400).select("#problem-legalReference").text())
                .isNotEmpty();
        steps.reasons("Penal code");
        var urgent = Form.post(
                browser,
                steps.step("manner"),
                "priority",
                "URGENT",
                "language",
                "en",
                "purpose",
                "INVESTIGATION",
                "handling",
                "H0",
                "release",
                "ALLOWED");
        assertThat(Form.refused(urgent, 400).select("#problem-priorityReason").text())
                .isNotEmpty();
    }

    @Test
    void severalStatesAreAskedInOneInquiry() {
        steps.items();
        steps.states("XA", "XC").then().statusCode(303);
        steps.reasons("Penal code");
        steps.manner();
        var preview = browser.page(steps.step("preview") + "?to=XC");
        assertThat(preview.text()).contains("2 States are asked, each with a question of its own:", "Asked already");
        var mark = preview.select("form[action$=/draft] input[name=once]").val();
        var seen = preview.select("form[action$=/draft] input[name=seen]").val();
        var place = Form.marked(browser, mark, steps.step("draft"), "seen", seen)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(place).contains("/console/approvals/inquiry/" + steps.caseId());
        assertThat(inquiries.in(DialogueDesk.OFFICER, steps.caseId())).hasSize(1);
        var page = browser.page(place.substring(place.indexOf("/console")));
        assertThat(page.text())
                .contains("Message 1 of 2", "2 messages would leave. This page shows only number 1;")
                .doesNotContain("This is all that would leave");
    }

    @Test
    void theLinksThroughALongPreviewAreForItsReader() {
        steps.items();
        steps.states("XA");
        steps.reasons("Penal code");
        steps.manner();
        var shown =
                browser.page(steps.step("preview") + "?language=ar&sheet=1.3").select("#as-read");
        assertThat(shown.attr("lang")).isEqualTo("ar");
        assertThat(shown.select("div[lang=en][dir=ltr] > #sheet-1").text()).contains("Shown here: 4 to ");
        var links = shown.select("div[lang=en][dir=ltr] > #places-1");
        assertThat(links.select("a").eachText()).contains("From the beginning", "Show those before");
        assertThat(links.attr("aria-label")).isEqualTo("All fields that are filled in, in words.");
        assertThat(shown.select("table[lang=ar] caption").text()).doesNotContain("All fields");
    }

    @Test
    void whatWasNotPreviewedIsNotDrafted() {
        steps.items();
        steps.states("XA").then().statusCode(303);
        steps.reasons("Penal code");
        steps.manner();
        var seen = browser.page(steps.step("preview"))
                .select("form[action$=/draft] input[name=seen]")
                .val();
        steps.reasons("Customs code").then().statusCode(303);
        for (var late : List.of(
                Form.post(browser, steps.step("draft")), Form.post(browser, steps.step("draft"), "seen", seen))) {
            var page = Form.refused(late, 412);
            assertThat(page.select("[role=alert]").text()).contains("not what you were shown");
            assertThat(page.select("#as-read").text()).contains("Customs code");
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void aSeizureOfAnotherCaseIsNotAskedAbout() {
        var other = cases.open(DialogueDesk.OFFICER, "another", "").id();
        var elsewhere = "/console/cases/" + other + "/ask/";
        Form.post(browser, elsewhere + "items", "seizure", steps.seizure());
        Form.post(browser, elsewhere + "states", "asked", "XA");
        Form.post(browser, elsewhere + "reasons", AskSteps.reasonsWith("legalBasis", "FP_12_4"));
        Form.post(browser, elsewhere + "manner", AskSteps.MANNER);
        assertThat(browser.request().get(elsewhere + "preview").statusCode()).isEqualTo(400);
        assertThat(Form.post(browser, elsewhere + "draft").statusCode()).isEqualTo(400);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoDoesNotAskIsRefusedAndWhatIsNotThereIsNotFound() {
        for (var role : List.of(Role.REGISTRAR, Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            assertThat(other.request().get(steps.step("items")).statusCode())
                    .as(role.name())
                    .isEqualTo(403);
            assertThat(Form.post(other, steps.step("items"), "seizure", "x").statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.request().get(steps.step("nonsense")).statusCode()).isEqualTo(404);
        assertThat(browser.request()
                        .get("/console/cases/XB-01890000-0000-7000-8000-000000000000/ask/items")
                        .statusCode())
                .isEqualTo(404);
    }

    private List<TraceSummary> asked() {
        return seized.asked(steps.caseId());
    }
}
