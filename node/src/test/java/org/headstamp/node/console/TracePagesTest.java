package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
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
        var mark = confirm.select("input[name=once]").val();
        for (int time = 0; time < 2; time++) {
            Form.marked(browser, mark, path(trace) + "/messages/enquiry", "remarks", HOSTILE, "confirmed", "yes")
                    .then()
                    .statusCode(303);
        }
        assertThat(said(trace)).containsExactly(MessageKind.PROGRESS_ENQUIRY);
        assertThat(mailbox.sentIn(trace.caseId())).anyMatch(sent -> sent.contains("PROGRESS_ENQUIRY"));
        var page = browser.page(path(trace));
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
    }

    @Test
    void aWithdrawalWaitsForASecondPerson() {
        var trace = desk.sent();
        Form.post(browser, path(trace) + "/messages/withdrawal", "reason", "SOLVED", "confirmed", "yes")
                .then()
                .statusCode(303);
        assertThat(desk.now(trace).state()).isInstanceOf(TraceState.Sent.class);
        assertThat(browser.page(path(trace)).select("a[href^=/console/approvals/trace-message/]"))
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
        Form.post(
                        browser,
                        path(trace) + "/messages/information",
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
                        "ONGOING_INVESTIGATION",
                        "confirmed",
                        "yes")
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
                        .select("#problem-facts")
                        .text())
                .isNotEmpty();
        Form.post(browser, path(trace) + "/reopening", "facts", "a second find")
                .then()
                .statusCode(303);
        assertThat(desk.now(trace).state()).isInstanceOf(TraceState.Reopened.class);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var trace = desk.sent();
        var clarification =
                Form.post(browser, path(trace) + "/messages/clarification", "question", "which?", "confirmed", "yes");
        assertThat(Form.refused(clarification, 409).select("h1").text()).isEqualTo("This cannot be done now");
        assertThat(Form.post(browser, path(trace) + "/end").statusCode()).isEqualTo(409);
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
        assertThat(Form.post(registrar, path(trace) + "/messages/enquiry", "confirmed", "yes")
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

    private List<MessageKind> said(Trace trace) {
        return dialogue.messages(DialogueDesk.OFFICER, trace.id()).stream()
                .map(message -> message.content().kind())
                .toList();
    }

    private static String path(Trace trace) {
        return "/console/traces/" + trace.id();
    }
}
