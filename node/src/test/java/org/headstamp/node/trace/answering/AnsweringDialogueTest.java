package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.composing.ProposalSamples;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationReply.GivenField;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Disclosed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AnsweringDialogueTest {
    @Inject
    DialogueDesk desk;

    @Inject
    AnsweringDialogue dialogue;

    @Inject
    TraceAnswering answering;

    @Inject
    AnsweringReading reading;

    @Inject
    TraceSearches searches;

    @Inject
    Mailbox mailbox;

    @Inject
    CaseClocks clocks;

    @Test
    void itemsThatAreReadOtherwiseAreSearchedAnewAndTheClockGoesOn() {
        var trace = acknowledged();
        var needed = new InformationRequest(List.of(new NeededField("items[0].ammunition.lots", "unclear")), true);
        var request = sent(trace, needed);
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.NeedsInformation.class);
        assertThat(clocks.states(trace.caseId())).contains("ANSWER PAUSED", "INFORMATION_REPLY WAITING");

        var unasked = new InformationReply(List.of(new GivenField("questions", Disclosed.of("x"))), List.of(), "");
        assertThat(mailbox.fate(desk.says(trace.caseId(), 2, request, unasked))).isEqualTo("CONFLICTED");
        var foreign = new InformationReply(List.of(), List.of(TraceSamples.firedCases("9")), "");
        assertThat(mailbox.fate(desk.says(trace.caseId(), 3, request, foreign))).isEqualTo("CONFLICTED");
        var reply = new InformationReply(List.of(), List.of(TraceSamples.firedCases("1")), "read again");
        assertThat(mailbox.fate(desk.says(trace.caseId(), 4, request, reply))).isEqualTo("HANDLED");
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Renewed.class);
        assertThat(clocks.states(trace.caseId())).contains("ANSWER WAITING", "INFORMATION_REPLY MET");
        assertThat(searches.search(REGISTRAR, trace.id()).searches()).hasSize(1);
    }

    @Test
    void informationIsAskedForByPathsThatTheQuestionHas() {
        var trace = acknowledged();
        var nowhere = new InformationRequest(List.of(new NeededField("items[7]", "?")), false);
        assertThatThrownBy(() -> dialogue.draft(REGISTRAR, trace.id(), nowhere))
                .hasMessage("fields leads nowhere in the question: items[7]");
    }

    @Test
    void aDelayIsToldByOnePersonWithALaterDateAtMostTwice() {
        var trace = acknowledged();
        var usual = clocks.of(trace.caseId()).stream()
                .filter(deadline -> deadline.kind().name().equals("ANSWER"))
                .findFirst()
                .orElseThrow()
                .due();
        var first = dialogue.draft(REGISTRAR, trace.id(), delay(usual.plus(Duration.ofDays(2))));
        assertThat(first.dispatch()).isInstanceOf(Dispatch.Sent.class);
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Delayed.class);
        assertThat(clocks.states(trace.caseId())).contains("ANSWER DROPPED", "DELAYED_ANSWER WAITING");
        assertThatThrownBy(() -> dialogue.draft(REGISTRAR, trace.id(), delay(usual.plus(Duration.ofDays(1)))))
                .hasMessageStartingWith("expectedBy must be later than");
        dialogue.draft(REGISTRAR, trace.id(), delay(usual.plus(Duration.ofDays(5))));
        assertThatThrownBy(() -> dialogue.draft(REGISTRAR, trace.id(), delay(usual.plus(Duration.ofDays(9)))))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("consult the State that asks (UNTOC, article 18(26))");
        assertThat(mailbox.sentIn(trace.caseId()))
                .containsExactly("ACKNOWLEDGEMENT XA", "DELAY_NOTICE XA", "DELAY_NOTICE XA");
    }

    @Test
    void theNodeItselfSaysHowFarItIsAndAPersonMaySayMore() {
        var trace = acknowledged();
        assertThatThrownBy(() -> dialogue.draft(
                        REGISTRAR, trace.id(), new ProgressReport(ProgressReport.Stage.SEARCHING, null, "")))
                .isInstanceOf(IllegalTransitionException.class);
        desk.says(trace.caseId(), 2, trace.request(), new ProgressEnquiry("how far?"));
        assertThat(mailbox.sentIn(trace.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "PROGRESS_REPORT XA");
        dialogue.draft(
                REGISTRAR, trace.id(), new ProgressReport(ProgressReport.Stage.SEARCHING, null, "the depot is asked"));
        assertThat(dialogue.messages(REGISTRAR, trace.id()))
                .extracting(message -> message.content().kind() + " " + message.draftedBy())
                .containsExactly(
                        "PROGRESS_ENQUIRY null", "PROGRESS_REPORT policy protocol", "PROGRESS_REPORT registrar");
    }

    @Test
    void aReplyIsClarifiedWhenThatIsAskedFor() {
        var trace = answered();
        var reply = reading.replies(REGISTRAR, trace.id()).getFirst().message();
        var clarification = new ClarificationReply("of the northern depot");
        assertThatThrownBy(() -> dialogue.draft(REGISTRAR, trace.id(), clarification))
                .isInstanceOf(IllegalTransitionException.class);
        var request = desk.says(trace.caseId(), 2, reply, new ClarificationRequest(List.of(), "which depot?"));
        assertThat(mailbox.fate(request)).isEqualTo("HANDLED");
        sent(trace, clarification);
        assertThat(dialogue.messages(REGISTRAR, trace.id()).getFirst().answeredBy())
                .isNotNull();
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Replied.class);
    }

    @Test
    void anAnswerIsPutRightAndTheWrongOneStaysReadable() {
        var trace = answered();
        var wrong = ProposalSamples.correcting("another lot");
        searches.propose(REGISTRAR, trace.id(), wrong);
        answering.approve(FOCAL_POINT, trace.id());
        var replies = reading.replies(REGISTRAR, trace.id());
        assertThat(replies).hasSize(2);
        assertThat(replies.getFirst().supersededBy())
                .isEqualTo(replies.getLast().message());
        assertThat(mailbox.sentIn(trace.caseId()))
                .containsExactly("ACKNOWLEDGEMENT XA", "TRACE_RESPONSE XA", "TRACE_CORRECTION XA");
    }

    @Test
    void aCorrectionOfNoAnswerIsRefused() {
        var trace = acknowledged();
        searches.search(REGISTRAR, trace.id());
        var wrong = ProposalSamples.correcting("another lot");
        assertThatThrownBy(() -> searches.propose(REGISTRAR, trace.id(), wrong))
                .hasMessage("correction corrects nothing: no answer has left");
    }

    @Test
    void aCorrectedQuestionSendsTheDraftBackAndOnlyTheLatestIsCorrected() {
        var trace = acknowledged();
        searches.search(REGISTRAR, trace.id());
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        var right = TraceSamples.question(TraceSamples.firedCases("1"), TraceSamples.firedCases("2"));
        var first = desk.says(trace.caseId(), 2, null, new QuestionCorrection(trace.request(), "forgotten", right));
        assertThat(mailbox.fate(first)).isEqualTo("HANDLED");
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Renewed.class);
        assertThat(desk.now(trace).question()).isEqualTo(right);
        assertThatThrownBy(() -> answering.approve(FOCAL_POINT, trace.id()))
                .isInstanceOf(IllegalTransitionException.class);
        var stale = desk.says(trace.caseId(), 3, null, new QuestionCorrection(trace.request(), "again", right));
        assertThat(mailbox.fate(stale)).isEqualTo("CONFLICTED");
        var chained =
                desk.says(trace.caseId(), 4, null, new QuestionCorrection(first, "again", TraceSamples.question()));
        assertThat(mailbox.fate(chained)).isEqualTo("HANDLED");
        assertThat(desk.now(trace).correction()).isEqualTo(chained);
    }

    @Test
    void aWithdrawalIsConfirmedByTheNodeAndNothingMoreLeaves() {
        var trace = acknowledged();
        searches.search(REGISTRAR, trace.id());
        var asking = dialogue.draft(
                REGISTRAR,
                trace.id(),
                new InformationRequest(List.of(new NeededField("circumstances", "unclear")), false));
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        assertThat(withdraws(trace, 2)).isEqualTo("HANDLED");
        assertThat(desk.now(trace).state()).isInstanceOfSatisfying(AnsweringState.Stopped.class, stopped -> {
            assertThat(stopped.stoppedAt()).isEqualTo(StoppedAt.UNDER_WAY);
            assertThat(stopped.reason()).isEqualTo(Withdrawal.Reason.SOLVED);
        });
        assertThatThrownBy(() -> answering.approve(FOCAL_POINT, trace.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> dialogue.approve(FOCAL_POINT, trace.id(), asking.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> dialogue.draft(
                        REGISTRAR, trace.id(), delay(Instant.now().plusSeconds(999))))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> searches.search(REGISTRAR, trace.id())).isInstanceOf(IllegalTransitionException.class);
        assertThat(mailbox.fate(desk.says(trace.caseId(), 3, trace.request(), new ProgressEnquiry(""))))
                .isEqualTo("CONFLICTED");
        assertThat(mailbox.sentIn(trace.caseId()))
                .containsExactly("ACKNOWLEDGEMENT XA", "WITHDRAWAL_CONFIRMATION XA", "CONFLICT_NOTICE XA");
        assertThat(clocks.states(trace.caseId())).noneMatch(state -> state.endsWith("WAITING"));
    }

    @Test
    void aWithdrawalThatCrossesTheAnswerIsConfirmedAsSuch() {
        var trace = answered();
        withdraws(trace, 2);
        assertThat(desk.now(trace).state())
                .isInstanceOfSatisfying(
                        AnsweringState.Stopped.class,
                        stopped -> assertThat(stopped.stoppedAt()).isEqualTo(StoppedAt.REPLIED));
    }

    @Test
    void aStateCannotWithdrawTheQuestionOfAnother() {
        var trace = acknowledged();
        var unknown = desk.says(
                trace.caseId(), 2, null, new Withdrawal(TraceSamples.aMessage(), Withdrawal.Reason.ERROR, ""));
        assertThat(mailbox.fate(unknown)).isEqualTo("CONFLICTED");
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Acknowledged.class);
    }

    @Test
    void ourPeopleAreRemindedBeforeTheTimeIsOver() {
        var trace = acknowledged();
        var due = Objects.requireNonNull(clocks.of(trace.caseId()).stream()
                .filter(deadline -> deadline.kind().name().equals("ANSWER"))
                .findFirst()
                .orElseThrow()
                .due());
        clocks.runAt(trace.caseId(), due.minus(1, ChronoUnit.MINUTES));
        clocks.runAt(trace.caseId(), due.plus(1, ChronoUnit.MINUTES));
        assertThat(desk.timeline(trace.caseId())).contains("REMINDER_2_ANSWER node", "OVERDUE_ANSWER node");
    }

    private AnsweringTrace acknowledged() {
        return DialogueDesk.acknowledged(answering, desk.received());
    }

    private AnsweringTrace answered() {
        var trace = acknowledged();
        searches.search(REGISTRAR, trace.id());
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        return answering.approve(FOCAL_POINT, trace.id());
    }

    private MessageId sent(AnsweringTrace trace, DialogueContent content) {
        var drafted = dialogue.draft(REGISTRAR, trace.id(), content);
        return Objects.requireNonNull(
                dialogue.approve(FOCAL_POINT, trace.id(), drafted.id()).message());
    }

    private String withdraws(AnsweringTrace trace, int sequence) {
        var withdrawal = new Withdrawal(trace.request(), Withdrawal.Reason.SOLVED, "");
        return mailbox.fate(desk.says(trace.caseId(), sequence, null, withdrawal));
    }

    private static DelayNotice delay(Instant until) {
        return new DelayNotice(
                Ground.ONGOING_INVESTIGATION, "article 9", "", until.truncatedTo(ChronoUnit.SECONDS), true);
    }
}
