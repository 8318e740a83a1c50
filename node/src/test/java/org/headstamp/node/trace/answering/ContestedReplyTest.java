package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.ConflictReason;
import org.headstamp.proto.exchange.v1.Message;
import org.junit.jupiter.api.Test;

/** Replies of ours that the State that asked says do not fit. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ContestedReplyTest {
    @Inject
    DialogueDesk desk;

    @Inject
    AnsweringDialogue dialogue;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Tasks tasks;

    @Inject
    Mailbox mailbox;

    @Test
    void aReportOnProgressNamesTheReplyThatWeHoldAsGivenAndNoneAfterItWasContested() {
        var trace = answered();
        var reply = replyTo(trace);
        assertThat(reportTo(trace, 2)).isEqualTo(new ProgressReport(ProgressReport.Stage.ANSWERED, null, "", reply));
        desk.says(trace.caseId(), 3, reply, notice("the question did not ask about: 7"));
        assertThat(desk.now(trace).state()).isInstanceOfSatisfying(AnsweringState.ReplyFailed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("CONFLICT_UNKNOWN_ITEM");
            assertThat(failed.detail()).isEqualTo("the question did not ask about: 7");
        });
        assertThat(tasks.about("answering-trace", trace.id()))
                .extracting(Task::kind)
                .contains(TaskKind.CONFLICT);
        desk.says(trace.caseId(), 4, reply, notice("the question did not ask about: 7"));
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.ReplyFailed.class);
        var after = reportTo(trace, 5);
        assertThat(after.stage()).isEqualTo(ProgressReport.Stage.SEARCHING);
        assertThat(after.lastReply()).isNull();
    }

    @Test
    void whichReplyWasGivenIsNotForAPersonToSay() {
        var trace = answered();
        desk.says(trace.caseId(), 2, trace.request(), new ProgressEnquiry("how far?"));
        var report = new ProgressReport(ProgressReport.Stage.ANSWERED, null, "", TraceSamples.aMessage());
        assertThatThrownBy(() -> dialogue.draft(REGISTRAR, trace.id(), report))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("lastReply is named by the node itself");
    }

    @Test
    void ofTwoCorrectionsOfOneQuestionTheSecondIsContested() {
        var trace = desk.received();
        var right = TraceSamples.question(TraceSamples.firedCases("1"), TraceSamples.firedCases("2"));
        var first = desk.says(trace.caseId(), 2, null, new QuestionCorrection(trace.request(), "forgotten", right));
        var second = desk.says(trace.caseId(), 3, null, new QuestionCorrection(trace.request(), "again", right));
        assertThat(mailbox.fate(first)).isEqualTo("HANDLED");
        assertThat(mailbox.contested(second).orElseThrow()).satisfies(notice -> {
            assertThat(notice.getReason()).isEqualTo(ConflictReason.CONFLICT_REASON_SUPERSEDED);
            assertThat(notice.getDetail()).isEqualTo("the question was put right before; correct the latest one");
        });
        assertThat(desk.now(trace).correction()).isEqualTo(first);
        assertThat(desk.timeline(trace.caseId())).contains("CONTESTED_SUPERSEDED node");
    }

    private AnsweringTrace answered() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        searches.search(REGISTRAR, trace.id());
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        return answering.approve(FOCAL_POINT, trace.id());
    }

    private static MessageId replyTo(AnsweringTrace trace) {
        return ((AnsweringState.Replied) trace.state()).message();
    }

    /** What the node says by itself when XA enquires. */
    private ProgressReport reportTo(AnsweringTrace trace, int sequence) {
        desk.says(trace.caseId(), sequence, trace.request(), new ProgressEnquiry("how far?"));
        var said = List.copyOf(dialogue.messages(REGISTRAR, trace.id())).getLast();
        return (ProgressReport) Objects.requireNonNull(said.content());
    }

    private static Message notice(String detail) {
        return Message.newBuilder()
                .setConflictNotice(ConflictNotice.newBuilder()
                        .setReason(ConflictReason.CONFLICT_REASON_UNKNOWN_ITEM)
                        .setDetail(detail))
                .build();
    }
}
