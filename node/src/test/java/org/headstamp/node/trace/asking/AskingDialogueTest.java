package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.DEPUTY;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationReply.GivenField;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.dialogue.WithdrawalConfirmation;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.TraceWire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AskingDialogueTest {
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));

    @Inject
    DialogueDesk desk;

    @Inject
    AskingDialogue dialogue;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    Mailbox mailbox;

    @Inject
    CaseClocks clocks;

    @Inject
    LoggedCase logged;

    @Test
    void whatTheyNeedToKnowIsGivenByTwoPersonsAndTheClockStandsMeanwhile() {
        var sent = desk.sent();
        var needed = new InformationRequest(List.of(new NeededField("items[0].ammunition.lots", "unclear")), true);
        var request = desk.says(sent.caseId(), 1, requestOf(sent), needed);
        assertThat(mailbox.fate(request)).isEqualTo("HANDLED");
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.InformationRequested.class);
        assertThat(clocks.states(sent.caseId())).contains("ANSWER PAUSED", "INFORMATION_REPLY WAITING");

        var unasked = new InformationReply(List.of(new GivenField("circumstances", Disclosed.of("x"))), List.of(), "");
        assertThatThrownBy(() -> dialogue.draft(OFFICER, sent.id(), unasked))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("fields gives what was not asked for: circumstances");
        var foreign = new InformationReply(List.of(), List.of(TraceSamples.firedCases("9")), "");
        assertThatThrownBy(() -> dialogue.draft(OFFICER, sent.id(), foreign))
                .hasMessage("items names item 9, which was not asked about");

        var reply = new InformationReply(
                List.of(new GivenField("items[0].ammunition.lots", Disclosed.of("QRV21"))),
                List.of(TraceSamples.firedCases("1")),
                "");
        var drafted = dialogue.draft(OFFICER, sent.id(), reply);
        assertThat(drafted.dispatch()).isInstanceOf(Dispatch.Drafted.class);
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA");
        var approved = dialogue.approve(FOCAL_POINT, sent.id(), drafted.id());
        assertThat(approved.dispatch()).isInstanceOf(Dispatch.Sent.class);
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA", "INFORMATION_REPLY XA");
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.InProgress.class);
        assertThat(clocks.states(sent.caseId())).contains("ANSWER WAITING", "INFORMATION_REPLY MET");
        var read = dialogue.messages(OFFICER, sent.id());
        assertThat(read.getFirst().answeredBy()).isEqualTo(approved.message());
        assertThat(read.getFirst().openedBy()).isEqualTo("officer");
        assertThat(logged.outcomes(sent.caseId())).contains("OPENED officer ");
        assertThat(desk.timeline(sent.caseId()))
                .contains(
                        "INFORMATION_REQUEST_HEARD node",
                        "INFORMATION_REPLY_DRAFTED officer",
                        "INFORMATION_REPLY_APPROVED focal-point",
                        "INFORMATION_REPLY_SENT focal-point");
    }

    @Test
    void aPathThatLeadsNowhereIsContested() {
        var sent = desk.sent();
        var needed = new InformationRequest(List.of(new NeededField("items[4].serial", "?")), false);
        assertThat(mailbox.fate(desk.says(sent.caseId(), 1, requestOf(sent), needed)))
                .isEqualTo("CONFLICTED");
        assertThat(desk.now(sent)).isEqualTo(sent);
    }

    @Test
    void anAnswerIsDelayedTwiceToLaterDatesAndNotAThirdTime() {
        var sent = desk.sent();
        var due = Objects.requireNonNull(sent.header().replyBy());
        assertThat(fateOfDelay(sent, 1, due)).isEqualTo("CONFLICTED");
        assertThat(fateOfDelay(sent, 2, due.plus(Duration.ofDays(3)))).isEqualTo("HANDLED");
        assertThat(fateOfDelay(sent, 3, due.plus(Duration.ofDays(2)))).isEqualTo("CONFLICTED");
        assertThat(fateOfDelay(sent, 4, due.plus(Duration.ofDays(9)))).isEqualTo("HANDLED");
        assertThat(fateOfDelay(sent, 5, due.plus(Duration.ofDays(20)))).isEqualTo("CONFLICTED");
        assertThat(desk.now(sent).state()).isInstanceOfSatisfying(TraceState.Delayed.class, delayed -> {
            assertThat(delayed.nth()).isEqualTo(2);
            assertThat(delayed.until()).isEqualTo(due.plus(Duration.ofDays(9)));
        });
        assertThat(clocks.states(sent.caseId())).contains("ANSWER DROPPED", "DELAYED_ANSWER WAITING");
    }

    @Test
    void oneOpenEnquiryAboutProgressIsEnoughAndNeedsOnePerson() {
        var sent = desk.sent();
        var enquiry = dialogue.draft(OFFICER, sent.id(), new ProgressEnquiry("how far?"));
        assertThat(enquiry.dispatch()).isInstanceOf(Dispatch.Sent.class);
        assertThatThrownBy(() -> dialogue.draft(OFFICER, sent.id(), new ProgressEnquiry("")))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is not answered");
        var report = new ProgressReport(ProgressReport.Stage.SEARCHING, null, "");
        desk.says(sent.caseId(), 1, enquiry.message(), report);
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.InProgress.class);
        assertThat(dialogue.draft(OFFICER, sent.id(), new ProgressEnquiry("")).message())
                .isNotNull();
    }

    @Test
    void aClosedTraceIsClarifiedAndAsClosedAsBefore() {
        var sent = answered();
        traces.close(OFFICER, sent.id(), TraceState.Outcome.TRACED);
        var nowhere = new ClarificationRequest(List.of("items"), "?");
        assertThatThrownBy(() -> dialogue.draft(OFFICER, sent.id(), nowhere))
                .hasMessage("fieldPaths leads nowhere in a reply: items");
        var drafted =
                dialogue.draft(OFFICER, sent.id(), new ClarificationRequest(List.of("onward_states"), "which port?"));
        assertThatThrownBy(() -> dialogue.approve(INVESTIGATOR, sent.id(), drafted.id()))
                .isInstanceOf(NotPermittedException.class);
        var request = dialogue.approve(FOCAL_POINT, sent.id(), drafted.id());
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Clarifying.class);
        desk.says(sent.caseId(), 2, request.message(), new ClarificationReply("the northern one"));
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Closed.class);
    }

    @Test
    void repliesAfterTheEndAreContestedButForAnAnswer() {
        var sent = answered();
        traces.close(OFFICER, sent.id(), TraceState.Outcome.TRACED);
        var delay = new DelayNotice(
                Ground.ONGOING_INVESTIGATION, "", "", Instant.now().plus(Duration.ofDays(99)), false);
        assertThat(mailbox.fate(desk.says(sent.caseId(), 2, requestOf(sent), delay)))
                .isEqualTo("CONFLICTED");
        desk.says(sent.caseId(), 3, requestOf(sent), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Answered.class);
    }

    @Test
    void aCorrectedAnswerOpensWhatWasClosedOnItAndTheWrongOneStaysReadable() {
        var sent = answered();
        var first = Objects.requireNonNull(desk.now(sent).answer());
        traces.close(OFFICER, sent.id(), TraceState.Outcome.TRACED);
        var second = corrects(sent, 2, first);
        assertThat(mailbox.fate(second)).isEqualTo("HANDLED");
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Reopened.class);
        assertThat(desk.now(sent).answer()).isEqualTo(second);
        assertThat(mailbox.fate(corrects(sent, 3, first))).isEqualTo("CONFLICTED");
        assertThat(reading.answers(OFFICER, sent.id()))
                .extracting(ReceivedAnswer::standing)
                .containsExactly(ReceivedAnswer.Standing.SUPERSEDED, ReceivedAnswer.Standing.COUNTS);
    }

    @Test
    void aQuestionIsPutRightByTwoPersonsAndOnlyTheLatestAgain() {
        var sent = desk.sent();
        var right = TraceSamples.question(TraceSamples.firedCases("1"), TraceSamples.firedCases("2"));
        var drafted = dialogue.draft(OFFICER, sent.id(), new QuestionCorrection(null, "one item was forgotten", right));
        var other = dialogue.draft(OFFICER, sent.id(), new QuestionCorrection(null, "another was", right));
        assertThatThrownBy(() -> dialogue.approve(OFFICER, sent.id(), drafted.id()))
                .isInstanceOf(NotPermittedException.class);
        var approved = dialogue.approve(FOCAL_POINT, sent.id(), drafted.id());
        assertThat(desk.now(sent).question()).isEqualTo(right);
        assertThat(desk.now(sent).correction()).isEqualTo(approved.message());
        assertThatThrownBy(() -> dialogue.approve(FOCAL_POINT, sent.id(), other.id()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("supersedes names a question that was put right before");
    }

    @Test
    void whatIsWithdrawnIsConfirmedAndNothingMoreFits() {
        var sent = desk.sent();
        var other = dialogue.draft(OFFICER, sent.id(), new QuestionCorrection(null, "late", TraceSamples.question()));
        var withdrawal = withdrawn(sent);
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Withdrawing.class);
        assertThatThrownBy(() -> dialogue.approve(DEPUTY, sent.id(), other.id()))
                .isInstanceOf(IllegalTransitionException.class);
        desk.says(sent.caseId(), 1, withdrawal, new WithdrawalConfirmation(StoppedAt.UNDER_WAY));
        assertThat(desk.now(sent).state()).isInstanceOfSatisfying(TraceState.Withdrawn.class, withdrawn -> {
            assertThat(withdrawn.confirmed()).isTrue();
            assertThat(withdrawn.stoppedAt()).isEqualTo(StoppedAt.UNDER_WAY);
        });
        var late = new ProgressReport(ProgressReport.Stage.SEARCHING, null, "");
        assertThat(mailbox.fate(desk.says(sent.caseId(), 2, requestOf(sent), late)))
                .isEqualTo("CONFLICTED");
        assertThat(mailbox.sentIn(sent.caseId()))
                .containsExactly("TRACE_REQUEST XA", "WITHDRAWAL XA", "CONFLICT_NOTICE XA");
    }

    @Test
    void anAnswerThatCrossesTheWithdrawalIsKeptAsEvidenceAndContested() {
        var sent = desk.sent();
        withdrawn(sent);
        var answer =
                desk.says(sent.caseId(), 1, requestOf(sent), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        assertThat(mailbox.fate(answer)).isEqualTo("CONFLICTED");
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Withdrawing.class);
        assertThat(reading.answers(OFFICER, sent.id()))
                .singleElement()
                .extracting(ReceivedAnswer::standing)
                .isEqualTo(ReceivedAnswer.Standing.AFTER_WITHDRAWAL);
        var late = new AnswerCorrection(answer, "wrong lot", TraceSamples.answer(Completeness.FULL));
        assertThat(mailbox.fate(desk.says(sent.caseId(), 2, requestOf(sent), DialogueWire.payload(late))))
                .isEqualTo("CONFLICTED");
    }

    @Test
    void aSilentStateLapsesAndItsLateWordIsWelcome() {
        var sent = desk.sent();
        clocks.runAt(sent.caseId(), Instant.now().plus(Duration.ofDays(5)));
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Lapsed.class);
        clocks.runAt(sent.caseId(), Instant.now().plus(Duration.ofDays(30)));
        assertThat(desk.timeline(sent.caseId())).contains("LAPSED node", "NOT_ANSWERED node");
        desk.says(sent.caseId(), 1, requestOf(sent), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Answered.class);
    }

    @Test
    void whatIsForTheOtherSideOrThePersonWhoDraftedIsRefused() {
        var sent = desk.sent();
        var delay = new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", Instant.now(), false);
        assertThatThrownBy(() -> dialogue.draft(OFFICER, sent.id(), delay))
                .hasMessage("type is for the State that was asked, not for the one that asks");
        var both = new Operator("both", Set.of(Role.OFFICER, Role.FOCAL_POINT));
        var drafted = dialogue.draft(both, sent.id(), new Withdrawal(null, Withdrawal.Reason.ERROR, ""));
        assertThatThrownBy(() -> dialogue.approve(both, sent.id(), drafted.id()))
                .isInstanceOf(ApprovalRefusedException.class);
        dialogue.discard(both, sent.id(), drafted.id());
        assertThatThrownBy(() -> dialogue.approve(DEPUTY, sent.id(), drafted.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA");
    }

    private String fateOfDelay(Trace sent, int sequence, Instant until) {
        var notice = new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", until, true);
        return mailbox.fate(desk.says(sent.caseId(), sequence, requestOf(sent), notice));
    }

    private Trace answered() {
        var sent = desk.sent();
        desk.says(sent.caseId(), 1, requestOf(sent), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        return sent;
    }

    private MessageId corrects(Trace sent, int sequence, MessageId supersedes) {
        var correction = new AnswerCorrection(supersedes, "wrong lot", TraceSamples.answer(Completeness.PARTIAL));
        return desk.says(sent.caseId(), sequence, requestOf(sent), DialogueWire.payload(correction));
    }

    private MessageId withdrawn(Trace sent) {
        var drafted = dialogue.draft(OFFICER, sent.id(), new Withdrawal(null, Withdrawal.Reason.SOLVED, ""));
        return Objects.requireNonNull(
                dialogue.approve(FOCAL_POINT, sent.id(), drafted.id()).message());
    }
}
