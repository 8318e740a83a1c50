package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a form stands beside the field that it names, which is described by it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ProblemsBesideFieldsTest {
    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Casefiles cases;

    @Inject
    Seizures seizures;

    @Test
    void onThePageOfAnAnswer() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        searches.search(DialogueDesk.REGISTRAR, trace.id());
        var browser = Browser.of(officials.account(Role.REGISTRAR));
        var path = "/console/requests/" + trace.id();
        var question = String.valueOf(trace.latestQuestion());
        assertThat(Problems.of(
                        refused(browser, path + "/answer", "version", "0", "question", question, "outcome", "LOST")))
                .containsExactly("outcome");
        assertThat(Problems.of(
                        refused(browser, path + "/answer", "version", "0", "question", question, "diversion", "LOST")))
                .containsExactly("diversion");
        assertThat(Problems.of(refused(
                        browser,
                        path + "/answer",
                        "version",
                        "0",
                        "question",
                        question,
                        "diversion-text",
                        "somewhere")))
                .containsExactly("diversion");
        assertThat(Problems.of(refused(browser, path + "/messages/delay", "delay-ground", "LOST")))
                .containsExactly("delay-ground");
        assertThat(Problems.of(refused(browser, path + "/refusal", "refuse-ground", "LOST")))
                .containsExactly("refuse-ground");
        assertThat(Problems.of(refused(browser, path + "/messages/information", "need-why", "why")))
                .containsExactly("need-fields");
    }

    @Test
    void inTheRowsOfTheTranslationsOfAnAnswer() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        searches.search(DialogueDesk.REGISTRAR, trace.id());
        var browser = Browser.of(officials.account(Role.REGISTRAR));
        var question = String.valueOf(trace.latestQuestion());
        var rows = Map.of(
                "translation-0-text", "un texte",
                "translation-0-language", "fr",
                "translation-0-office", "Office of XB",
                "translation-1-text", "ein Text",
                "translation-1-language", "de",
                "translation-1-office", "Office of XB");
        var wrong = Map.of(
                "translation-0-language", "f".repeat(36),
                "translation-1-language", "",
                "translation-1-office", "o".repeat(201),
                "translation-0-text", "t".repeat(8001));
        wrong.forEach((name, value) -> {
            var form = new HashMap<>(rows);
            form.put(name, value);
            form.putAll(Map.of("version", "0", "question", question, "remarks", "a text"));
            for (int row = 0; row < 2; row++) {
                form.put("translation-" + row + "-of", "remarks");
            }
            var refused = Form.refused(browser.post("/console/requests/" + trace.id() + "/answer", form), 400);
            assertThat(Problems.of(refused)).as(name).containsExactly(name);
            assertThat(refused.select("#field-" + name).val()).as(name).isEqualTo(value);
        });
    }

    @Test
    void onThePageOfAQuestionThatIsAcknowledged() {
        var trace = desk.received();
        var browser = Browser.of(officials.account(Role.REGISTRAR));
        assertThat(Problems.of(refused(browser, "/console/requests/" + trace.id() + "/acknowledgement")))
                .containsExactly("acknowledge-outcome");
    }

    @Test
    void onThePageOfAQuestionOfOurs() {
        var trace = desk.sent();
        var browser = Browser.of(officials.account(Role.OFFICER));
        var path = "/console/traces/" + trace.id();
        var needed = List.of(new InformationRequest.NeededField("items[0].description", "where on the case"));
        desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), new InformationRequest(needed, true));
        assertThat(Problems.of(refused(
                        browser,
                        path + "/messages/information",
                        "fieldPath",
                        "items[0].description",
                        "given",
                        "",
                        "ground",
                        "LOST")))
                .containsExactly("information-ground-0");
        for (var reason : List.of("LOST", "")) {
            var page = refused(browser, path + "/messages/withdrawal", "reason", reason);
            assertThat(Problems.of(page)).containsExactly("withdrawal-reason");
            assertThat(page.select("#field-withdrawal-reason[required] option").eachAttr("value"))
                    .as("nothing is chosen beforehand")
                    .startsWith("");
            assertThat(page.select("#field-withdrawal-reason option[selected]")).isEmpty();
        }
        assertThat(Problems.of(refused(browser, path + "/messages/enquiry", "remarks", "w".repeat(2001))))
                .containsExactly("enquiry-remarks");
    }

    @Test
    void inTheFormsThatChooseStatesAndSeizures() {
        var caseId = cases.open(DialogueDesk.OFFICER, "to ask about", "").id();
        seizures.record(
                DialogueDesk.OFFICER,
                caseId,
                TraceSamples.question().circumstances(),
                List.of(TraceSamples.firedCases("1")));
        var browser = Browser.of(officials.another(Role.OFFICER));
        var path = "/console/cases/" + caseId;
        assertThat(Problems.of(refused(browser, path + "/ask/items"))).containsExactly("seizure");
        var seizure =
                browser.page(path + "/ask/items").select("input[name=seizure]").val();
        Form.post(browser, path + "/ask/items", "seizure", seizure).then().statusCode(303);
        assertThat(Problems.of(refused(browser, path + "/ask/states"))).containsExactly("asked");
        assertThat(Problems.of(refused(browser, path + "/notify"))).containsExactly("seizure");
        assertThat(Problems.of(refused(browser, path + "/notify", "seizure", seizure)))
                .containsExactly("notified");
    }

    private static Document refused(Browser browser, String path, String... fields) {
        return Form.refused(Form.post(browser, path, fields), 400);
    }
}
