package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.Traces;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may write a draft goes on where that of a colleague was sent back, and is its writer from then on. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ColleagueAgainPagesTest {
    @Inject
    Officials officials;

    @Inject
    SeizureToAskAbout seized;

    @Inject
    Traces traces;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    private AskSteps steps;
    private String approval = "";

    @BeforeEach
    void anOfficerDraftsAndAFocalPointSendsItBack() {
        steps = seized.by(Browser.of(officials.another(Role.OFFICER)));
        approval = steps.drafted("Penal code", "XA");
        back(approval);
    }

    @Test
    void aColleagueGoesOnAndIsTheWriterOfTheNewDraft() {
        var account = officials.another(Role.FOCAL_POINT);
        var colleague = Browser.of(account);
        var own = new AskSteps(colleague, steps.caseId(), steps.seizure());
        var trace = "/console/traces/" + asked().getFirst().id();
        for (var page : List.of(trace, approval, own.step("items"))) {
            assertThat(colleague.page(page).select("form[action=" + approval + "/again]"))
                    .as(page)
                    .hasSize(1);
        }
        assertThat(Again.form(colleague, approval).select("input[name=items][checked]"))
                .isNotEmpty();
        var reasons = colleague.page(own.step("reasons"));
        assertThat(reasons.select(".righted").text()).contains(Again.REASON);
        assertThat(reasons.select("textarea[name=legalJustification]").text()).isEqualTo("Penal code");
        own.reasons("Penal code, section 77").then().statusCode(303);
        own.submit();
        assertThat(asked()).extracting(TraceSummary::state).containsExactlyInAnyOrder("Withdrawn", "Drafted");
        var drafted = "/api/v1/traces/"
                + asked().stream()
                        .filter(summary -> summary.state().equals("Drafted"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                + "/approval";
        officials.with(account).post(drafted).then().statusCode(403);
        officials.with(officials.another(Role.FOCAL_POINT)).post(drafted).then().statusCode(200);
    }

    @Test
    void whatAColleagueHasWrittenAnewIsOfferedToNobody() {
        var colleague = Browser.of(officials.another(Role.OFFICER));
        var own = new AskSteps(colleague, steps.caseId(), steps.seizure());
        Again.form(colleague, approval);
        own.submit();
        for (var browser : List.of(steps.browser(), colleague)) {
            assertThat(browser.page(approval).select(".again")).isEmpty();
            assertThat(Again.begin(browser, approval).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoMayNotWriteItOrDoesNotSeeTheCaseIsOfferedNothing() {
        for (var role : List.of(Role.REGISTRAR, Role.INVESTIGATOR)) {
            var other = Browser.of(officials.another(role));
            assertThat(other.page(approval).select(".again")).as(role.name()).isEmpty();
            assertThat(Again.begin(other, approval).statusCode()).isEqualTo(404);
        }
        var unit = "unit " + UUID.randomUUID();
        var keeper = new Operator(DialogueDesk.OFFICER.account(), unit, Set.of(Role.OFFICER));
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        compartments.restrict(
                keeper, steps.caseId(), cases.get(keeper, steps.caseId()).version(), List.of());
        var outsider = Browser.of(officials.another(Role.OFFICER, "elsewhere"));
        assertThat(Again.begin(outsider, approval).statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftWithoutFormIsWrittenAnewInThePlainFormUnderTheReason() {
        var trace = byRest();
        var page = page(trace);
        var officer = Browser.of(officials.another(Role.OFFICER));
        assertThat(officer.page(page).select(".again")).as("it waits").isEmpty();
        back(page);
        for (var browser : List.of(officer, Browser.of(officials.another(Role.FOCAL_POINT)))) {
            var anew = browser.page(page).select(".again a").attr("href");
            assertThat(anew).startsWith("/console/cases/" + trace.caseId() + "/ask/items?");
            assertThat(browser.page(page).select("form.again")).isEmpty();
            Document form = browser.page(anew);
            assertThat(form.select(".righted").text()).contains(Again.REASON);
            assertThat(form.select("script:not([src]), [onerror]")).isEmpty();
        }
        var registrar = Browser.of(officials.another(Role.REGISTRAR));
        assertThat(registrar.page(page).select(".again")).isEmpty();
    }

    @Test
    void aFormTellsNoReasonThatIsNotForItsReader() {
        var trace = byRest();
        back(page(trace));
        var writer = Browser.of(officials.another(Role.OFFICER));
        var form = steps.step("items") + "?sent-back=";
        var subject = "trace/" + trace.caseId() + "/";
        assertThat(writer.page(form + subject + trace.id()).select(".righted")).hasSize(1);
        for (var other : List.of(subject + UUID.randomUUID(), "<script>", "nothing/" + subject, "trace/x/y", "")) {
            assertThat(writer.page(form + other).select(".righted")).as(other).isEmpty();
        }
    }

    private void back(String page) {
        Again.back(Browser.of(officials.another(Role.FOCAL_POINT)), page);
    }

    private Trace byRest() {
        return traces.open(
                DialogueDesk.OFFICER,
                cases.open(DialogueDesk.OFFICER, "by a national system", "").id(),
                TraceSamples.XA,
                TraceSamples.question(),
                TraceSamples.header(Priority.NORMAL, true));
    }

    private static String page(Trace trace) {
        return "/console/approvals/trace/" + trace.caseId() + "/" + trace.id();
    }

    private List<TraceSummary> asked() {
        return seized.asked(steps.caseId());
    }
}
