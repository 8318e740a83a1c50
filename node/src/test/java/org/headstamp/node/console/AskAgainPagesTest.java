package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that were sent back or given up are filled in again. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AskAgainPagesTest {
    @Inject
    Officials officials;

    @Inject
    SeizureToAskAbout seized;

    private Browser browser;
    private AskSteps steps;

    @BeforeEach
    void recordASeizure() {
        browser = Browser.of(officials.another(Role.OFFICER));
        steps = seized.by(browser);
    }

    @Test
    void whatIsSentBackIsFilledInAgainInAllItsSteps() {
        var approval = steps.drafted(SeizureToAskAbout.HOSTILE, "XA");
        var page = Again.sentBack(officials, browser, approval);
        assertThat(page.select("h1").text()).contains("Which items");
        assertThat(page.select("input[name=items][checked], input[name=seizure][checked]"))
                .isNotEmpty();
        assertThat(browser.page(steps.step("states"))
                        .select("input[name=asked][checked]")
                        .eachAttr("value"))
                .containsExactly("XA");
        var reasons = browser.page(steps.step("reasons"));
        assertThat(reasons.select(".righted").text()).contains(Again.REASON);
        assertThat(reasons.select("textarea[name=legalJustification]").text()).isEqualTo(SeizureToAskAbout.HOSTILE);
        assertThat(reasons.select("textarea[name=translated-legalJustification]")
                        .text())
                .isEqualTo("La traduction");
        assertThat(reasons.select("input[name=authority]").val()).isEqualTo("Focal point of XB");
        assertThat(reasons.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(browser.page(steps.step("manner")).select("input[value=H1][checked], option[value=H1][selected]"))
                .hasSize(1);
        steps.reasons("article 3").then().statusCode(303);
        assertThat(browser.page(steps.step("preview")).select(".righted").text())
                .contains(Again.REASON);
        steps.submit();
        assertThat(asked()).extracting(TraceSummary::state).containsExactlyInAnyOrder("Withdrawn", "Drafted");
        assertThat(browser.page("/console/approvals").select("form[action$=/again]"))
                .as("it was drafted anew")
                .isEmpty();
        assertThat(browser.page(steps.step("reasons")).select(".righted, .again"))
                .isEmpty();
    }

    @Test
    void whatIsGivenUpIsFilledInAgainFromItsPageAndFromTheFirstStep() {
        var approval = steps.drafted("Penal code", "XA");
        var trace = "/console/traces/" + asked().getFirst().id();
        assertThat(browser.page(trace).select("form[action$=/again]"))
                .as("it waits")
                .isEmpty();
        assertThat(Again.begin(browser, approval).statusCode()).isEqualTo(404);
        var unsure = Form.refused(Form.post(browser, trace + "/end"), 400);
        assertThat(unsure.select("#problem-sure").text()).isNotEmpty();
        assertThat(asked().getFirst().state()).isEqualTo("Drafted");
        var sure = unsure.select("form[action$=/end] input[name=sure]");
        assertThat(sure.hasAttr("required")).isTrue();
        Form.post(browser, trace + "/end", "sure", "yes").then().statusCode(303);
        for (var page : List.of(trace, approval, steps.step("items"))) {
            assertThat(browser.page(page).select("form[action=" + approval + "/again]"))
                    .as(page)
                    .hasSize(1);
        }
        var colleague = Browser.of(officials.another(Role.OFFICER));
        assertThat(colleague.page(trace).select("form[action$=/again]")).isEmpty();
        assertThat(colleague.page(steps.step("items")).select("form[action$=/again]"))
                .isEmpty();
        assertThat(Again.begin(colleague, approval).statusCode()).isEqualTo(404);
        assertThat(Again.form(browser, approval).select(".righted"))
                .as("nobody sent it back")
                .isEmpty();
        assertThat(Again.begin(browser, approval).statusCode()).isEqualTo(303);
        assertThat(browser.page(steps.step("reasons"))
                        .select("textarea[name=legalJustification]")
                        .text())
                .isEqualTo("Penal code");
    }

    @Test
    void anInquiryIsFilledInAgainUnlessSomethingElseIsBegunThere() {
        var approval = steps.drafted("Penal code", "XA", "XC");
        assertThat(approval).startsWith("/console/approvals/inquiry/");
        steps.reasons("of another question");
        Again.back(Browser.of(officials.another(Role.FOCAL_POINT)), approval);
        var choice = Form.refused(Again.begin(browser, approval), 412);
        assertThat(choice.select("a.button").attr("href")).isEqualTo("/console/cases/" + steps.caseId() + "/ask");
        assertThat(browser.page(steps.step("reasons"))
                        .select("textarea[name=legalJustification]")
                        .text())
                .isEqualTo("of another question");
        Form.post(browser, choice.select("main form").attr("action"), "instead", "yes")
                .then()
                .statusCode(303);
        assertThat(browser.page(steps.step("states"))
                        .select("input[name=asked][checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("XA", "XC");
    }

    @Test
    void whatIsFilledInIsDiscardedOnlyBySomebodyWhoIsSure() {
        steps.reasons("Penal code, section 77");
        assertThat(Form.refused(Form.post(browser, steps.step("end")), 400)
                        .select("#problem-sure")
                        .text())
                .isNotEmpty();
        assertThat(browser.page(steps.step("reasons")).text()).contains("section 77");
    }

    private List<TraceSummary> asked() {
        return seized.asked(steps.caseId());
    }
}
