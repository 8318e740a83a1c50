package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.message.TransferEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TracePagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    AskingDialogue dialogue;

    @Inject
    TraceReading reading;

    @Inject
    Mailbox mailbox;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void anEnquiryLeavesOnlyOnceItIsConfirmed() {
        var trace = desk.sent();
        var confirm = Form.refused(Form.post(browser, path(trace) + "/messages/enquiry", "remarks", HOSTILE), 200);
        assertThat(confirm.text()).contains("With this it leaves the State", "<script>alert('x')</script>");
        assertThat(confirm.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(said(trace)).isEmpty();
        for (int time = 0; time < 2; time++) {
            Form.confirm(browser, confirm).then().statusCode(303);
        }
        assertThat(said(trace)).containsExactly(MessageKind.PROGRESS_ENQUIRY);
        assertThat(mailbox.sentIn(trace.caseId())).anyMatch(sent -> sent.contains("PROGRESS_ENQUIRY"));
        var page = browser.page(path(trace));
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
    }

    @Test
    void aWithdrawalWaitsForASecondPerson() {
        var trace = desk.sent();
        said(trace, "withdrawal", "reason", "SOLVED").then().statusCode(303);
        assertThat(desk.now(trace).state()).isInstanceOf(TraceState.Sent.class);
        assertThat(browser.page(path(trace)).select("a[href^=/console/approvals/trace-message/]"))
                .hasSize(1);
    }

    @Test
    void aWithdrawalThatIsSentBackIsFilledInAgain() {
        var trace = desk.sent();
        browser = Browser.of(officials.another(Role.OFFICER));
        said(
                        trace,
                        "withdrawal",
                        "kept-place",
                        path(trace) + "?kept=withdrawal",
                        "reason",
                        "SOLVED",
                        "explanation",
                        HOSTILE)
                .then()
                .statusCode(303);
        var approval = Again.approval(browser, path(trace), "trace-message");
        var again = Again.sentBack(officials, browser, approval);
        var form = again.select("details[open] form[action$=/messages/withdrawal]");
        assertThat(form.select("textarea[name=explanation]").text()).isEqualTo(HOSTILE);
        assertThat(form.select("[name=reason] option[selected]").val()).isEqualTo("SOLVED");
        assertThat(browser.page(path(trace)).select("article form[action=" + approval + "/again]"))
                .hasSize(1);
    }

    @Test
    void whatTheyNeedToKnowIsAskedFieldByField() {
        var trace = desk.sent();
        var needed = List.of(
                new InformationRequest.NeededField("items[0].ammunition.lots", HOSTILE),
                new InformationRequest.NeededField("items[0].description", "where on the case"));
        desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), new InformationRequest(needed, true));
        var page = browser.page(path(trace));
        assertThat(page.text()).contains("<script>alert('x')</script>", "Give the information that is asked for");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
        said(
                        trace,
                        "information",
                        "fieldPath",
                        "items[0].ammunition.lots",
                        "fieldPath",
                        "items[0].description",
                        "given",
                        "QRV21",
                        "given",
                        "",
                        "ground",
                        "",
                        "ground",
                        "ONGOING_INVESTIGATION")
                .then()
                .statusCode(303);
        var reply = dialogue.messages(DialogueDesk.OFFICER, trace.id()).getLast();
        assertThat(reply.content()).isInstanceOf(InformationReply.class);
        assertThat(browser.page("/console/approvals/trace-message/" + trace.caseId() + "/" + reply.id())
                        .text())
                .contains("QRV21", "withheld");
    }

    @Test
    void anAnswerIsReadAndItsReaderIsNamed() {
        var trace = desk.sent();
        mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                message -> message.setTraceResponse(TraceWire.toWire(TraceSamples.answer(Completeness.PARTIAL))));
        var page = browser.page(path(trace));
        assertThat(page.text())
                .contains("first read by " + officials.account(Role.OFFICER), "Exported", "National register");
        assertThat(page.select(".withheld").text()).contains("Transfer › To › Name");
        Form.post(browser, path(trace) + "/closure", "outcome", "PARTLY_TRACED")
                .then()
                .statusCode(303);
        assertThat(desk.now(trace).state()).isInstanceOf(TraceState.Closed.class);
        assertThat(Form.refused(Form.post(browser, path(trace) + "/reopening", "facts", " "), 400)
                        .select("#problem-reopening-facts")
                        .text())
                .isNotEmpty();
        Form.post(browser, path(trace) + "/reopening", "facts", "a second find")
                .then()
                .statusCode(303);
        assertThat(desk.now(trace).state()).isInstanceOf(TraceState.Reopened.class);
    }

    @Test
    void whatCannotBeTrueInAnAnswerIsReadyToBeAskedAbout() {
        var trace = desk.sent();
        var soldBeforeItWasMade =
                List.of(event(1, TransferKind.MANUFACTURED, "2021-02-01"), event(2, TransferKind.SOLD, "2020-12-01"));
        answered(trace, AnswerSample.telling(soldBeforeItWasMade));
        var page = browser.page(path(trace));
        assertThat(page.select("#flaws").text()).contains("dated before the item was made");
        var confirm = Form.refused(Form.post(browser, path(trace) + "/messages/flaws"), 200);
        assertThat(confirm.select("#departure").text()).contains("waits for a second person");
        assertThat(said(trace)).isEmpty();
        Form.confirm(browser, confirm).then().statusCode(303);
        var request = dialogue.messages(DialogueDesk.OFFICER, trace.id()).getLast();
        assertThat(request.content())
                .isInstanceOfSatisfying(
                        ClarificationRequest.class,
                        asked -> assertThat(asked.flaws()).isNotEmpty());
        assertThat(Form.post(Browser.of(officials.account(Role.REGISTRAR)), path(trace) + "/messages/flaws")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsAskedAboutAnAnswerThatWasPutRightIsShownAnewBeforeItIsDrafted() {
        var trace = desk.sent();
        answered(
                trace,
                AnswerSample.telling(List.of(
                        event(1, TransferKind.MANUFACTURED, "2021-02-01"), event(2, TransferKind.SOLD, "2020-12-01"))));
        var shown = Form.refused(Form.post(browser, path(trace) + "/messages/flaws"), 200);
        var right = AnswerSample.telling(List.of(
                event(1, TransferKind.MANUFACTURED, "2021-02-01"),
                event(2, TransferKind.SOLD, "2021-03-01"),
                event(3, TransferKind.SOLD, "2020-12-01")));
        var first = reading.answers(DialogueDesk.OFFICER, trace.id()).getLast().message();
        desk.says(
                trace.caseId(),
                2,
                DialogueDesk.requestOf(trace),
                DialogueWire.payload(new AnswerCorrection(first, "a sale was missing", right)));
        var anew = Form.refused(Form.confirm(browser, shown), 412);
        assertThat(anew.select("[role=alert]").text()).contains("is not what you were shown");
        assertThat(anew.select("table.letter").text())
                .isNotEqualTo(shown.select("table.letter").text());
        assertThat(said(trace)).isEmpty();
        Form.confirm(browser, anew).then().statusCode(303);
        assertThat(said(trace)).containsExactly(MessageKind.CLARIFICATION_REQUEST);
    }

    @Test
    void whatWasNotShownIsNotDrafted() {
        var trace = desk.sent();
        var shown = Form.refused(Form.post(browser, path(trace) + "/messages/enquiry", "remarks", "how far?"), 200);
        var mark = shown.select("button[name=seen]").val();
        var other = Form.post(browser, path(trace) + "/messages/enquiry", "remarks", "why so late?", "seen", mark);
        assertThat(Form.refused(other, 412).text()).contains("why so late?");
        assertThat(said(trace)).isEmpty();
    }

    @Test
    void whatWouldBeSaidIsChangedInItsForm() {
        var trace = desk.sent();
        var shown = Form.refused(Form.post(browser, path(trace) + "/messages/enquiry", "remarks", "how far?"), 200);
        var again = Form.refused(Form.confirm(browser, shown, "change", "yes"), 200);
        assertThat(again.select("details[open] textarea[name=remarks]").text()).isEqualTo("how far?");
        assertThat(said(trace)).isEmpty();
    }

    @Test
    void aQuestionWhoseReplyIsToBeClarifiedIsClosedAndPutRight() {
        var trace = desk.sent();
        answered(trace, TraceSamples.answer(Completeness.FULL));
        assertThat(said(trace, "clarification", "question", "which?").statusCode())
                .isEqualTo(303);
        var asked = dialogue.messages(DialogueDesk.OFFICER, trace.id()).getLast();
        dialogue.approve(DialogueDesk.FOCAL_POINT, trace.id(), asked.id());
        assertThat(desk.now(trace).state()).isInstanceOf(TraceState.Clarifying.class);
        var acts = browser.page(path(trace)).select("#actions");
        assertThat(acts.select("a[href$=/correction], form[action$=/closure]")).hasSize(2);
        assertThat(acts.select("form[action*=/messages/]")).isEmpty();
    }

    @Test
    void anAnswerInWhichNothingIsWrongIsNotAskedAbout() {
        var trace = desk.sent();
        answered(trace, TraceSamples.answer(Completeness.FULL));
        assertThat(browser.page(path(trace)).select("#flaws")).isEmpty();
        assertThat(Form.post(browser, path(trace) + "/messages/flaws").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whetherAPolicyLookedAtAStateThatTheAnswerNamesIsTold() {
        var trace = desk.sent();
        answered(trace, TraceSamples.answer(Completeness.FULL));
        assertThat(browser.page(path(trace))
                        .select("section[aria-labelledby=triages] article")
                        .text())
                .contains("XC", "No policy has looked at it yet.");
    }

    private void answered(Trace trace, TraceAnswer answer) {
        mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                message -> message.setTraceResponse(TraceWire.toWire(answer)));
    }

    private static TransferEvent event(int sequence, TransferKind kind, String date) {
        return new TransferEvent(sequence, "1", kind, PartialDate.parse(date), null, null, 400, "", null, "Sales", 1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var trace = desk.sent();
        var clarification = said(trace, "clarification", "question", "which?");
        assertThat(Form.refused(clarification, 409).select("h1").text()).isEqualTo("This cannot be done now");
        assertThat(Form.post(browser, path(trace) + "/end", "sure", "yes").statusCode())
                .isEqualTo(409);
        assertThat(Form.post(browser, path(trace) + "/onward", "to", "XC").statusCode())
                .isEqualTo(422);
        assertThat(Form.post(browser, path(trace) + "/messages/nonsense").statusCode())
                .isEqualTo(404);
        assertThat(Form.post(browser, path(trace) + "/closure").statusCode()).isEqualTo(400);
    }

    @Test
    void whoOnlyReadsIsOfferedNoActsAndOthersSeeNothing() {
        var trace = desk.sent();
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        assertThat(registrar.page(path(trace)).select("#acts")).isEmpty();
        assertThat(Form.post(registrar, path(trace) + "/messages/enquiry", "seen", "anything")
                        .statusCode())
                .isEqualTo(403);
        for (var role : List.of(Role.AUDITOR, Role.TRADE)) {
            assertThat(Browser.of(officials.account(role))
                            .request()
                            .get(path(trace))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.request()
                        .get("/console/traces/" + TraceSamples.anId())
                        .statusCode())
                .isEqualTo(404);
    }

    /** Writes to the State asked, as somebody does who agrees to what is shown. */
    private Response said(Trace trace, String act, String... fields) {
        return Form.confirm(browser, Form.refused(Form.post(browser, path(trace) + "/messages/" + act, fields), 200));
    }

    private List<MessageKind> said(Trace trace) {
        return dialogue.messages(DialogueDesk.OFFICER, trace.id()).stream()
                .map(message -> message.content().kind())
                .toList();
    }

    private static String path(Trace trace) {
        return "/console/traces/" + trace.id();
    }
}
