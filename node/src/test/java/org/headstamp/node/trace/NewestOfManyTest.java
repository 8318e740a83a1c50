package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.RowCopies;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.SentReply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.AnswerHead;
import org.headstamp.node.trace.asking.ReceivedAnswer;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.junit.jupiter.api.Test;

/** Where there is more than a list holds, the newest is in it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class NewestOfManyTest {
    private static final Map<String, String> OLDER_ANSWER =
            Map.of("message", RowCopies.ID, "received_at", "received_at - nth * interval '1 minute'");
    private static final Map<String, String> OLDER_REPLY =
            Map.of("message", RowCopies.ID, "sent_at", "sent_at - nth * interval '1 minute'");

    @Inject
    DialogueDesk desk;

    @Inject
    TraceReading asked;

    @Inject
    AnsweringReading requests;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    RowCopies copies;

    @Test
    void ofTheAnswersToAQuestion() throws SQLException {
        var trace = desk.sent();
        var newest = desk.says(
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        copies.of("trace_answer", "message", newest.value(), OLDER_ANSWER, 60);
        assertThat(asked.answers(DialogueDesk.OFFICER, trace.id()))
                .hasSize(50)
                .last()
                .extracting(ReceivedAnswer::message)
                .isEqualTo(newest);
        assertThat(asked.answerHeads(DialogueDesk.OFFICER, trace.id()))
                .hasSize(50)
                .last()
                .extracting(AnswerHead::message)
                .isEqualTo(newest);
        assertThat(asked.latestAnswers(DialogueDesk.OFFICER, trace.caseId(), 3))
                .hasSize(3)
                .first()
                .extracting(ReceivedAnswer::message)
                .isEqualTo(newest);
    }

    @Test
    void ofOurQuestionsInACase() throws SQLException {
        var trace = desk.sent();
        copies.of(
                "trace",
                "id",
                trace.id().value(),
                Map.of("id", RowCopies.OLDER_ID, "request", RowCopies.ID),
                TraceSummary.MOST + 10);
        assertThat(asked.askedIn(DialogueDesk.OFFICER, trace.caseId()))
                .hasSize(TraceSummary.MOST)
                .last()
                .extracting(TraceSummary::id)
                .isEqualTo(trace.id());
    }

    @Test
    void ofTheQuestionsOfOthersInACase() throws SQLException {
        var trace = desk.received();
        copies.of(
                "answering_trace",
                "id",
                trace.id().value(),
                Map.of("id", RowCopies.OLDER_ID, "request", RowCopies.ID),
                TraceSummary.MOST + 10);
        assertThat(requests.answeringIn(DialogueDesk.REGISTRAR, trace.caseId()))
                .hasSize(TraceSummary.MOST)
                .last()
                .extracting(TraceSummary::id)
                .isEqualTo(trace.id());
    }

    @Test
    void ofOurReplies() throws SQLException {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        searches.search(DialogueDesk.REGISTRAR, trace.id());
        searches.propose(DialogueDesk.REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        answering.approve(DialogueDesk.FOCAL_POINT, trace.id());
        var newest =
                requests.replies(DialogueDesk.REGISTRAR, trace.id()).getLast().message();
        copies.of("answering_message", "message", newest.value(), OLDER_REPLY, TraceSummary.MOST + 10);
        assertThat(requests.replies(DialogueDesk.REGISTRAR, trace.id()))
                .hasSize(TraceSummary.MOST)
                .last()
                .extracting(SentReply::message)
                .isEqualTo(newest);
    }
}
