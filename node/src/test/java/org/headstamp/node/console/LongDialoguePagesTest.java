package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Of a dialogue of many messages a page reads a few: the last ones first, and links lead to all others. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LongDialoguePagesTest {
    private static final int MANY = 45;

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    AskingDialogue asking;

    @Inject
    AnsweringDialogue answering;

    @Inject
    TraceAnswering requests;

    @Inject
    LoggedCase logged;

    @Test
    void aQuestionOfOursShowsTheLastMessagesAndLeadsToAllOthers() {
        var trace = desk.sent();
        desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), needed("where on the case"));
        reports(trace, 2);
        var browser = Browser.of(officials.account(Role.OFFICER));
        var page = browser.page("/console/traces/" + trace.id());
        assertThat(page.select("section:has(#dialogue) article")).hasSize(20);
        shows(page, 26, 45);
        assertThat(page.select("form[action$=/messages/information]").text()).contains("where on the case");
        assertThat(opened(trace.caseId()))
                .as("those that are shown, and what is asked in the form")
                .isEqualTo(21);
        var begin = browser.page(link(page, "From the beginning"));
        assertThat(begin.select("section:has(#dialogue)").text()).contains("where on the case");
        shows(begin, 1, 19);
        assertThat(opened(trace.caseId())).isEqualTo(40);
        shows(browser.page(link(begin, "To the end")), 26, 45);
        shows(browser.page(link(begin, "Show more")), 20, 39);
    }

    @Test
    void aQuestionOfAnotherStateDoesSoToo() {
        var trace = desk.received();
        DialogueDesk.acknowledged(requests, trace);
        for (int number = 1; number <= MANY; number++) {
            var unused = answering.draft(DialogueDesk.REGISTRAR, trace.id(), needed(words(number)));
        }
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var page = browser.page("/console/requests/" + trace.id());
        shows(page, 26, 45);
        shows(browser.page(link(page, "Show those before")), 6, 25);
        shows(browser.page(link(page, "From the beginning")), 1, 20);
    }

    @Test
    void asManyMessagesAreReadAsWanted() {
        var trace = desk.sent();
        reports(trace, 1);
        var last = asking.page(DialogueDesk.OFFICER, trace.id(), Integer.MAX_VALUE, 7);
        assertThat(last.messages()).hasSize(7);
        assertThat(last.from()).isEqualTo(38);
        assertThat(last.all()).isEqualTo(MANY);
        var middle = asking.page(DialogueDesk.OFFICER, trace.id(), 40, 20);
        assertThat(middle.messages()).hasSize(5);
        assertThat(middle.from()).isEqualTo(40);
        var all = asking.page(DialogueDesk.OFFICER, trace.id(), -1, Integer.MAX_VALUE);
        assertThat(all.messages()).hasSize(MANY).isEqualTo(asking.messages(DialogueDesk.OFFICER, trace.id()));
        var none = answering.page(DialogueDesk.REGISTRAR, desk.received().id(), 0, 20);
        assertThat(none.messages()).isEmpty();
        assertThat(none.all()).isZero();
    }

    private static InformationRequest needed(String why) {
        return new InformationRequest(List.of(new InformationRequest.NeededField("items[0].description", why)), false);
    }

    private void reports(Trace trace, int sequence) {
        for (int number = 1; number <= MANY; number++) {
            var report = new ProgressReport(ProgressReport.Stage.SEARCHING, null, words(number));
            desk.says(trace.caseId(), sequence + number - 1, DialogueDesk.requestOf(trace), report);
        }
    }

    private static void shows(Document page, int first, int last) {
        assertThat(page.select("section:has(#dialogue)").text())
                .contains(words(first) + " ", words(last) + " ")
                .doesNotContain(words(first - 1) + " ", words(last + 1) + " ");
    }

    private static String words(int number) {
        return "remark " + number;
    }

    private static String link(Document page, String words) {
        return page.select("#places-messages a:contains(" + words + ")")
                .attr("href")
                .replaceAll("#.*", "");
    }

    private long opened(CaseId caseId) {
        return logged.outcomes(caseId).stream()
                .filter(entry -> entry.startsWith("OPENED "))
                .count();
    }
}
