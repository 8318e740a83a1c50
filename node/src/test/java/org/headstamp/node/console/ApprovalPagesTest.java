package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceQuestion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ApprovalPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    AskingDialogue dialogue;

    @Inject
    DialogueDesk desk;

    @Test
    void whatWaitsIsListedAndShownFieldByField() {
        var trace = draft(DialogueDesk.OFFICER, "near a border");
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(links(browser)).contains(path(trace));
        var page = browser.page(path(trace));
        assertThat(page.select("h1").text()).isEqualTo("Tracing request");
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.text())
                .contains(
                        "Penal code of XA, article 1",
                        "Export",
                        "QRV21",
                        "120",
                        "near a border",
                        "Firearms Protocol",
                        "officer");
        assertThat(page.select("table caption")).hasSize(2);
    }

    @Test
    void nothingLeavesBeforeAPageOfItsOwnAskedAgain() {
        var trace = draft(DialogueDesk.OFFICER, "a cellar");
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var confirm = Form.approval(browser, path(trace));
        assertThat(confirm.select("h1").text()).isEqualTo("Send it now?");
        assertThat(state(trace)).isInstanceOf(TraceState.Drafted.class);
        var mark = confirm.select("input[name=once]").val();
        var seen = confirm.select("input[name=shown]").val();
        for (int time = 0; time < 2; time++) {
            Form.marked(browser, mark, path(trace) + "/approval", "shown", seen)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/console/approvals"));
        }
        assertThat(state(trace)).isInstanceOf(TraceState.Sent.class);
        assertThat(links(browser)).doesNotContain(path(trace));
        assertThat(browser.page(path(trace)).text()).contains("This was decided");
    }

    @Test
    void whoDraftedIsNotTheSecondPerson() {
        var account = officials.another(Role.FOCAL_POINT);
        var trace = draft(new Operator(account, Officials.OFFICE, Set.of(Role.FOCAL_POINT)), "a barn");
        var browser = Browser.of(account);
        var page = browser.page(path(trace));
        assertThat(page.text()).contains("You drafted it. Another focal point must approve it.");
        assertThat(page.select("a[href*='/approval?']")).isEmpty();
        var refused = Form.refused(approve(browser, trace), 403);
        assertThat(refused.select("[role=alert]").text()).contains("You drafted it");
        assertThat(refused.text()).contains("Nothing left the State by this.");
        assertThat(state(trace)).isInstanceOf(TraceState.Drafted.class);
        assertThat(browser.page("/console/approvals").select("#own").text()).isNotEmpty();
    }

    @Test
    void whoIsNoFocalPointSeesItButDecidesNothing() {
        var trace = draft(DialogueDesk.OFFICER, "a van");
        var browser = Browser.of(officials.account(Role.OFFICER));
        assertThat(browser.page(path(trace)).text()).contains("A focal point decides.");
        assertThat(approve(browser, trace).statusCode()).isEqualTo(403);
        assertThat(sendBack(browser, trace, "no").statusCode()).isEqualTo(403);
        assertThat(state(trace)).isInstanceOf(TraceState.Drafted.class);
    }

    @Test
    void auditorsAndTheTradeAreRefused() {
        var trace = draft(DialogueDesk.OFFICER, "a ship");
        for (var role : List.of(Role.AUDITOR, Role.TRADE)) {
            var browser = Browser.of(officials.account(role));
            assertThat(browser.request().get(path(trace)).statusCode()).isEqualTo(403);
            assertThat(browser.request().get("/console/approvals").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void itsAuthorReadsWhyADraftWasSentBack() {
        var account = officials.another(Role.OFFICER);
        var trace = draft(new Operator(account, Officials.OFFICE, Set.of(Role.OFFICER)), "a shed");
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var seen = drafted(trace);
        sendBack(judge, trace, HOSTILE).then().statusCode(303);
        assertThat(state(trace)).isInstanceOf(TraceState.Withdrawn.class);
        var page = Browser.of(account).page("/console/approvals");
        assertThat(page.text()).contains("Sent back to you", "<script>alert('x')</script>");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(links(judge)).doesNotContain(path(trace));
        assertThat(desk.timeline(trace.caseId())).anyMatch(line -> line.startsWith("DRAFT_SENT_BACK "));
        var again = Form.post(judge, path(trace) + "/return", "drafted", seen, "reason", "again");
        assertThat(Form.refused(again, 409).select("h1").text()).isEqualTo("This cannot be done now");
    }

    @Test
    void whoSendsBackSaysWhy() {
        var trace = draft(DialogueDesk.OFFICER, "a lorry");
        var page = Form.refused(sendBack(Browser.of(officials.account(Role.FOCAL_POINT)), trace, " "), 400);
        assertThat(page.select("#problem-reason").text()).isNotEmpty();
        assertThat(page.select("textarea[name=reason]").attr("aria-describedby"))
                .isEqualTo("problem-reason");
        assertThat(state(trace)).isInstanceOf(TraceState.Drafted.class);
    }

    @Test
    void whatWasReadIsWhatIsAskedAbout() {
        var trace = draft(DialogueDesk.OFFICER, "a car");
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var other = draft(DialogueDesk.OFFICER, "another car");
        browser.request()
                .get(path(trace) + "/approval")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(trace)));
        var page = Browser.refused(412, browser.request().get(path(trace) + "/approval?shown=" + shown(other)));
        assertThat(page.select("[role=alert]").text()).contains("changed since it was shown");
        assertThat(page.select("section[aria-labelledby=says]").text()).contains("a car");
        assertThat(page.select("form[action$=/approval]")).isEmpty();
    }

    @Test
    void whatWasNotShownIsNotDecided() {
        var trace = draft(DialogueDesk.OFFICER, "a car");
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var other = draft(DialogueDesk.OFFICER, "another car");
        var page = Form.refused(Form.post(browser, path(trace) + "/approval", "shown", shown(other)), 412);
        assertThat(page.select("[role=alert]").text()).contains("changed since it was shown");
        assertThat(page.select("section[aria-labelledby=says]").text()).contains("a car");
        assertThat(page.select("a[href*='/approval?']")).hasSize(1);
        var late = Form.post(browser, path(trace) + "/return", "drafted", "2020-01-01T00:00:00Z", "reason", "kept");
        assertThat(Form.refused(late, 412).select("textarea[name=reason]").text())
                .isEqualTo("kept");
        assertThat(Form.post(browser, path(trace) + "/approval").statusCode()).isEqualTo(400);
        assertThat(state(trace)).isInstanceOf(TraceState.Drafted.class);
    }

    @Test
    void aCorrectionShowsWhatChangesWithoutNeedOfColour() {
        var trace = desk.sent();
        var before = trace.question();
        var right = new TraceQuestion(
                before.authority(),
                before.illicitBasis(),
                "Penal code of XA, article 2",
                before.circumstances(),
                List.of(Question.EXPORT, Question.LICENCE),
                before.alreadyAsked(),
                before.consentToOnwardTrace(),
                before.willingToBeMatched(),
                before.items());
        var message = dialogue.draft(DialogueDesk.OFFICER, trace.id(), new QuestionCorrection(null, "a slip", right));
        var page = Browser.of(officials.account(Role.FOCAL_POINT))
                .page("/console/approvals/trace-message/" + trace.caseId() + "/" + message.id());
        var rows = page.select("table.changes tbody tr");
        assertThat(rows.eachText())
                .anyMatch(row -> row.contains("Changed") && row.contains("article 1") && row.contains("article 2"))
                .anyMatch(row -> row.contains("Added") && row.contains("Licence"))
                .anyMatch(row -> row.contains("Removed"));
        assertThat(rows.text()).doesNotContain("QRV21");
    }

    @Test
    void aCorrectionOfATranslationAloneShowsBothOfThem() {
        var trace = desk.sent();
        var before = translated(trace, "Code penal, article 1");
        dialogue.approve(DialogueDesk.FOCAL_POINT, trace.id(), before.id());
        var message = translated(trace, "Code pénal, article premier");
        var rows = Browser.of(officials.account(Role.FOCAL_POINT))
                .page("/console/approvals/trace-message/" + trace.caseId() + "/" + message.id())
                .select("table.changes tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.select("del").text()).contains("Penal code", "Code penal, article 1");
        assertThat(rows.select("ins").text()).contains("Penal code", "Code pénal, article premier");
    }

    /** A correction that says the same of the question, with another translation. */
    private DialogueMessage translated(Trace trace, String french) {
        var path = "correction.trace_request.legal_justification";
        var correction = new QuestionCorrection(null, "a slip", trace.question());
        var beside = List.of(new Translation(path, "fr", french, "", false));
        return dialogue.draft(DialogueDesk.OFFICER, trace.id(), new Translated<>(correction, beside));
    }

    @Test
    void hostileTextStaysText() {
        var trace = draft(DialogueDesk.OFFICER, HOSTILE);
        var page = Browser.of(officials.account(Role.FOCAL_POINT)).page(path(trace));
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(page.text()).contains("<script>alert('x')</script>");
    }

    @Test
    void aDraftOfAnotherUnitIsNotThere() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var officer = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var kept = compartments.open(officer, "for one unit", unit, List.of());
        var trace = draft(officer, kept.id(), TraceSamples.question());
        var stranger = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(stranger.request().get(path(trace)).statusCode()).isEqualTo(404);
        assertThat(approve(stranger, trace).statusCode()).isEqualTo(404);
        assertThat(links(stranger)).doesNotContain(path(trace));
    }

    @Test
    void whatIsNotThereIsAPageThatSaysSo() {
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var caseId = cases.open(DialogueDesk.OFFICER, "nothing", "").id();
        for (var path : List.of("nonsense/" + caseId + "/1", "trace/" + caseId + "/" + UUID.randomUUID())) {
            assertThat(browser.request().get("/console/approvals/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private Trace draft(Operator by, String description) {
        var item = TraceSamples.firedCases("1");
        var described = new Item("1", item.kind(), description, List.of());
        return draft(by, cases.open(DialogueDesk.OFFICER, "to approve", "").id(), TraceSamples.question(described));
    }

    private Trace draft(Operator by, CaseId caseId, TraceQuestion question) {
        return traces.open(by, caseId, TraceSamples.XA, question, TraceSamples.header());
    }

    private Response approve(Browser browser, Trace trace) {
        return Form.post(browser, path(trace) + "/approval", "shown", shown(trace));
    }

    private Response sendBack(Browser browser, Trace trace, String reason) {
        return Form.post(browser, path(trace) + "/return", "drafted", drafted(trace), "reason", reason);
    }

    private String drafted(Trace trace) {
        return asSeen(path(trace), "input[name=drafted]", "value").orElse("2020-01-01T00:00:00Z");
    }

    private String shown(Trace trace) {
        return asSeen(path(trace), "a[href*=/approval?shown=]", "href")
                .map(link -> link.replaceAll(".*shown=", ""))
                .orElse("0".repeat(64));
    }

    /** As the page of somebody who may see it says. */
    private Optional<String> asSeen(String address, String what, String attribute) {
        var seer = officials.account(Role.FOCAL_POINT);
        var response = Browser.of(seer).request().get(address);
        Document page = Jsoup.parse(response.asString());
        return Optional.of(page.select(what).attr(attribute)).filter(value -> response.statusCode() == 200);
    }

    private TraceState state(Trace trace) {
        return reading.asked(DialogueDesk.OFFICER, trace.id()).state();
    }

    private static String path(Trace trace) {
        return "/console/approvals/trace/" + trace.caseId() + "/" + trace.id();
    }

    /** Of all pages of the list. */
    private static List<String> links(Browser browser) {
        var links = new ArrayList<String>();
        var next = "/console/approvals";
        while (!next.isEmpty()) {
            var page = browser.page(next);
            links.addAll(page.select("#judge td:first-child a").eachAttr("href"));
            next = page.select("a[href^=/console/approvals?after]").attr("href");
        }
        return links;
    }
}
