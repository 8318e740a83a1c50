package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages call fields by words. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FieldWordsTest {
    /** A path into a message, or the name by which a form sends a field. */
    private static final Pattern MACHINE_NAME = Pattern.compile(
            "\\[[0-9]+]|\\b[a-z]+_[a-z]+\\b|\\bi[0-9]+-[a-z]|\\b[a-z]+[A-Z][a-z]+\\b|\\b(need|delay)-[a-z]");

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    DialogueDesk desk;

    @Inject
    Mailbox mailbox;

    @Inject
    TraceAnswering answering;

    private Browser officer;

    @BeforeEach
    void logIn() {
        officer = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void theSummaryOfASeizureNamesTheItemAndTheField() {
        var page = "/console/cases/"
                + cases.open(DialogueDesk.OFFICER, "House search", "").id() + "/seizures/new";
        var refused = Form.refused(
                FilledSeizure.ammunition().with("i0-quantity", "many").record(officer, page), 400);
        assertThat(refused.select("[role=alert] a[href=#field-i0-quantity]").text())
                .isEqualTo("Item 1 › Quantity");
        assertThat(refused.select("[role=alert]").text()).doesNotContainPattern(MACHINE_NAME);
    }

    @Test
    void whatIsNeededOfAQuestionIsChosenByWordsAndToldByThem() {
        var trace = desk.received();
        var accepted = DialogueDesk.acknowledged(answering, trace);
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        var path = "/console/requests/" + accepted.id();
        var page = focalPoint.page(path);
        assertThat(page.select("fieldset:has(input[name=need-fields]) label").eachText())
                .contains("Item 1 › Ammunition › Headstamp", "Item 1 › Ammunition › Package", "Circumstances › Area");
        var nothing = Form.refused(Form.post(focalPoint, path + "/messages/information"), 400);
        assertThat(nothing.select("[role=alert]").text()).isNotEmpty().doesNotContainPattern(MACHINE_NAME);
        var late =
                Form.refused(Form.post(focalPoint, path + "/messages/delay", "delay-ground", "NATIONAL_SECURITY"), 400);
        assertThat(late.select("[role=alert] strong").text()).isEqualTo("Expected by");
        var shown = Form.refused(
                Form.post(
                        focalPoint,
                        path + "/messages/information",
                        "need-fields",
                        "items[0].ammunition.headstamp",
                        "need-why",
                        "unclear"),
                200);
        Form.confirm(focalPoint, shown).then().statusCode(303);
        assertThat(dialogue(focalPoint.page(path)))
                .contains("Item 1 › Ammunition › Headstamp: unclear")
                .doesNotContainPattern(MACHINE_NAME);
    }

    @Test
    void whatTheyNeedToKnowIsAskedByWords() {
        var trace = desk.sent();
        var needed = List.of(new InformationRequest.NeededField("items[0].ammunition.lots", "unclear"));
        desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), new InformationRequest(needed, true));
        var page = officer.page("/console/traces/" + trace.id());
        assertThat(page.select("form[action$=information] legend").text()).isEqualTo("Item 1 › Ammunition › Lot");
    }

    @Test
    void whatIsWithheldIsCalledByWordsInTheCase() {
        var trace = desk.sent();
        mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                message -> message.setTraceResponse(TraceWire.toWire(TraceSamples.answer(Completeness.PARTIAL))));
        var page = officer.page("/console/cases/" + trace.caseId());
        assertThat(page.select(".badge.warn").text())
                .contains("Transfer › To › Name")
                .doesNotContainPattern(MACHINE_NAME);
    }

    private static String dialogue(Document page) {
        return page.select("section[aria-labelledby=dialogue]").text();
    }
}
