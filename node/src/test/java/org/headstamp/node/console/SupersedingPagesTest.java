package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.SentReply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.composing.ProposalSamples;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Which message of a question puts which other one right, on the pages that show messages. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SupersedingPagesTest {
    private static final TraceQuestion RIGHT =
            TraceSamples.question(TraceSamples.firedCases("1"), TraceSamples.firedCases("2"));

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    AskingDialogue dialogue;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    AnsweringReading reading;

    @Inject
    Mailbox mailbox;

    @Test
    void aQuestionOfOursIsLinkedWithEachThatTookItsPlace() {
        var trace = desk.sent();
        var question = requestOf(trace);
        var first = corrected(trace, RIGHT);
        var second = corrected(trace, TraceSamples.question());
        var timeline = timeline(Role.OFFICER, trace.caseId());
        assertLinked(timeline, question, first);
        assertLinked(timeline, first, second);
        assertThat(links(timeline)).isEqualTo(4);
    }

    @Test
    void aCorrectionThatWaitsForApprovalTakesNoPlaceYet() {
        var trace = desk.sent();
        dialogue.draft(OFFICER, trace.id(), new QuestionCorrection(null, "one was forgotten", RIGHT));
        assertThat(links(timeline(Role.OFFICER, trace.caseId()))).isZero();
    }

    @Test
    void aQuestionOfAnotherStateIsLinkedWithTheOneThatTookItsPlace() {
        var trace = desk.received();
        var correction = new QuestionCorrection(trace.request(), "one was forgotten", RIGHT);
        var later = desk.says(trace.caseId(), 2, null, correction);
        assertThat(mailbox.fate(later)).isEqualTo("HANDLED");
        assertLinked(timeline(Role.REGISTRAR, trace.caseId()), trace.request(), later);
        assertLinkedOnItsPage(Role.REGISTRAR, trace.request(), later);
    }

    @Test
    void anAnswerOfAnotherStateIsLinkedWithTheOneThatTookItsPlace() {
        var trace = desk.sent();
        var first = desk.says(
                trace.caseId(), 1, requestOf(trace), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        var correction = new AnswerCorrection(first, "wrong lot", TraceSamples.answer(Completeness.PARTIAL));
        var second = desk.says(trace.caseId(), 2, requestOf(trace), DialogueWire.payload(correction));
        assertThat(mailbox.fate(second)).isEqualTo("HANDLED");
        assertLinked(timeline(Role.OFFICER, trace.caseId()), first, second);
        assertLinkedOnItsPage(Role.OFFICER, first, second);
        var page = Browser.of(officials.account(Role.OFFICER)).page("/console/traces/" + trace.id());
        for (var message : List.of(first, second)) {
            assertThat(page.select("p:not(:has(.badge)) > a[href=/console/messages/" + message + "]"))
                    .hasSize(1);
        }
    }

    @Test
    void anAnswerOfOursIsLinkedWithTheOneThatTookItsPlace() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        searches.search(REGISTRAR, trace.id());
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        answering.approve(FOCAL_POINT, trace.id());
        searches.propose(REGISTRAR, trace.id(), ProposalSamples.correcting("another lot"));
        answering.approve(FOCAL_POINT, trace.id());
        var sent = reading.replies(REGISTRAR, trace.id()).stream()
                .map(SentReply::message)
                .toList();
        assertThat(sent).hasSize(2);
        assertLinked(timeline(Role.REGISTRAR, trace.caseId()), sent.getFirst(), sent.getLast());
        assertThat(Browser.of(officials.account(Role.REGISTRAR))
                        .page("/console/requests/" + trace.id())
                        .select("#replies ~ ol a")
                        .attr("href"))
                .isEqualTo("/console/cases/" + trace.caseId() + "#message-" + sent.getLast());
    }

    @Test
    void whoReadsNoContentsIsNotToldWhatWasPutRight() {
        var trace = desk.sent();
        var correction = corrected(trace, RIGHT);
        var timeline = timeline(Role.AUDITOR, trace.caseId());
        assertThat(timeline.select("#message-" + correction)).hasSize(1);
        assertThat(links(timeline)).isZero();
    }

    private MessageId corrected(Trace trace, TraceQuestion right) {
        var drafted = dialogue.draft(OFFICER, trace.id(), new QuestionCorrection(null, "something was wrong", right));
        return Objects.requireNonNull(
                dialogue.approve(FOCAL_POINT, trace.id(), drafted.id()).message());
    }

    private Document timeline(Role role, CaseId id) {
        return Browser.of(officials.account(role)).page("/console/cases/" + id);
    }

    private static int links(Document timeline) {
        return timeline.select("a[href^=#message-]").size();
    }

    private static void assertLinked(Document timeline, MessageId earlier, MessageId later) {
        assertThat(timeline.select("li:has(#message-" + earlier + ") .badge a[href=#message-" + later + "]"))
                .hasSize(1);
        assertThat(timeline.select("li:has(#message-" + later + ") a[href=#message-" + earlier + "]"))
                .hasSize(1);
    }

    private void assertLinkedOnItsPage(Role role, MessageId earlier, MessageId later) {
        var browser = Browser.of(officials.account(role));
        assertThat(browser.page("/console/messages/" + earlier)
                        .select(".badge a[href=/console/messages/" + later + "]"))
                .hasSize(1);
        assertThat(browser.page("/console/messages/" + later).select("main a[href=/console/messages/" + earlier + "]"))
                .hasSize(1);
    }
}
