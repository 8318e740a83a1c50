package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Replies that miss their question: what becomes of them, and the words that both officers read. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class StrayRepliesTest {
    private static final Message FULL = TraceWire.payload(TraceSamples.answer(Completeness.FULL));

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

    @Test
    void anAnswerInACaseThatNobodyKnowsIsContestedAndOpensNone() {
        var unknown = CaseId.at(peer("XA").state(), Instant.now(), RandomGenerator.getDefault());
        var answer = says("XA", unknown, 1, TraceSamples.aMessage(), FULL);
        assertThat(words(answer)).isEqualTo("UNKNOWN_CASE no question of ours in this case has this id");
    }

    @Test
    void anAnswerInAnotherCaseThanItsQuestionIsContested() {
        var sent = desk.sent();
        var other = desk.sent();
        var answer = says("XA", other.caseId(), 1, requestOf(sent), FULL);
        assertThat(words(answer)).isEqualTo("UNKNOWN_CASE no question of ours in this case has this id");
        assertThat(desk.now(sent)).isEqualTo(sent);
        assertThat(desk.timeline(other.caseId())).contains("CONTESTED_UNKNOWN_CASE node");
    }

    @Test
    void anAnswerOfAStateThatWasNotAskedIsContestedAndWritesNothingIntoTheCase() {
        var sent = desk.sent();
        var answer = says("XC", sent.caseId(), 1, requestOf(sent), FULL);
        assertThat(words(answer)).isEqualTo("NOT_A_PARTY the question was put to another State");
        assertThat(desk.now(sent)).isEqualTo(sent);
        assertThat(desk.timeline(sent.caseId())).noneMatch(line -> line.startsWith("CONTESTED"));
    }

    @Test
    void aQuestionInTheCaseOfOthersIsContestedWhoeverOpenedIt() {
        var question = TraceWire.toWire(TraceSamples.question());
        var ours = desk.sent().caseId();
        var theirs = CaseId.at(peer("XA").state(), Instant.now(), RandomGenerator.getDefault());
        var reused = says(
                "XC",
                ours,
                1,
                null,
                Message.newBuilder().setTraceRequest(question).build());
        assertThat(words(reused)).isEqualTo("NOT_A_PARTY the case belongs to other States");
        var foreign = says(
                "XC",
                theirs,
                1,
                null,
                Message.newBuilder().setTraceRequest(question).build());
        assertThat(words(foreign)).isEqualTo("UNKNOWN_CASE this case is not known here");
    }

    @Test
    void anAnswerAboutWhatWasNotAskedIsNotUsedAndOurPeopleSeeThatItCame() {
        var sent = desk.sent();
        var answer = says("XA", sent.caseId(), 1, requestOf(sent), aboutItem("77"));
        assertThat(words(answer)).isEqualTo("UNKNOWN_ITEM the question did not ask about: 77");
        assertThat(desk.now(sent)).isEqualTo(sent);
        assertThat(reading.answers(OFFICER, sent.id())).isEmpty();
        assertThat(desk.timeline(sent.caseId())).contains("CONTESTED_UNKNOWN_ITEM node");
    }

    @Test
    void whatFollowsAClosureIsContestedButForAnAnswerWhichOpensIt() {
        var sent = desk.sent();
        says("XA", sent.caseId(), 1, requestOf(sent), FULL);
        traces.close(OFFICER, sent.id(), TraceState.Outcome.TRACED);
        var late = List.of(
                TraceWire.payload(Acknowledgement.accepted("XA-1", null)),
                TraceWire.payload(new Refusal(Ground.CONFIDENTIALITY_LAW, "", "", false, "")),
                DialogueWire.payload(new DelayNotice(
                        Ground.ONGOING_INVESTIGATION,
                        "",
                        "",
                        Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS),
                        false)));
        int sequence = 1;
        for (var payload : late) {
            assertThat(words(says("XA", sent.caseId(), ++sequence, requestOf(sent), payload)))
                    .isEqualTo("CLOSED the question is closed; a new or corrected answer opens it again");
        }
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Closed.class);
        var answer = says("XA", sent.caseId(), ++sequence, requestOf(sent), FULL);
        assertThat(mailbox.fate(answer)).isEqualTo("HANDLED");
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Answered.class);
    }

    @Test
    void theSameAnswerTwiceIsKeptTwiceAndTheLatestCounts() {
        var sent = desk.sent();
        says("XA", sent.caseId(), 1, requestOf(sent), FULL);
        var again = says("XA", sent.caseId(), 2, requestOf(sent), FULL);
        assertThat(mailbox.fate(again)).isEqualTo("HANDLED");
        assertThat(desk.now(sent).answer()).isEqualTo(again);
        assertThat(reading.answers(OFFICER, sent.id())).hasSize(2);
    }

    @Test
    void ofTwoCorrectionsOfOneAnswerTheSecondIsContested() {
        var sent = desk.sent();
        var first = says("XA", sent.caseId(), 1, requestOf(sent), FULL);
        var right = says("XA", sent.caseId(), 2, requestOf(sent), correcting(first));
        var stale = says("XA", sent.caseId(), 3, requestOf(sent), correcting(first));
        assertThat(mailbox.fate(right)).isEqualTo("HANDLED");
        assertThat(words(stale)).isEqualTo("SUPERSEDED the answer was put right before; correct the latest one");
        assertThat(desk.now(sent).answer()).isEqualTo(right);
    }

    @Test
    void aStateThatWasNeverToldThatItsAnswerDoesNotFitIsToldAgainOnceItSpeaksOfIt() {
        var sent = desk.sent();
        var answer = says("XA", sent.caseId(), 1, requestOf(sent), aboutItem("77"));
        var enquiry = dialogue.draft(OFFICER, sent.id(), new ProgressEnquiry("how far?"));
        var report = new ProgressReport(ProgressReport.Stage.ANSWERED, null, "", answer);
        var told = says("XA", sent.caseId(), 2, enquiry.message(), DialogueWire.payload(report));
        assertThat(mailbox.fate(told)).isEqualTo("HANDLED");
        assertThat(mailbox.sentIn(sent.caseId()))
                .containsExactly("TRACE_REQUEST XA", "CONFLICT_NOTICE XA", "PROGRESS_ENQUIRY XA", "CONFLICT_NOTICE XA");
        assertThat(words(answer)).isEqualTo("UNKNOWN_ITEM the question did not ask about: 77");
        assertThat(desk.timeline(sent.caseId())).contains("REPLY_CONTESTED_AGAIN node");
    }

    @Test
    void aReplyThatNeverReachedUsIsSaidToHaveNot() {
        var sent = desk.sent();
        var lost = MessageId.at(Instant.now(), RandomGenerator.getDefault());
        var enquiry = dialogue.draft(OFFICER, sent.id(), new ProgressEnquiry("how far?"));
        var report = new ProgressReport(ProgressReport.Stage.ANSWERED, null, "", lost);
        var told =
                says("XA", sent.caseId(), 1, Objects.requireNonNull(enquiry.message()), DialogueWire.payload(report));
        assertThat(words(told)).isEqualTo("STATE the reply " + lost + " that you hold to have given never reached us");
    }

    @Test
    void aReplyThatWasTakenIsNotContestedBecauseItIsNamed() {
        var sent = desk.sent();
        var interim = TraceWire.payload(TraceSamples.answer(Completeness.INTERIM));
        var answer = says("XA", sent.caseId(), 1, requestOf(sent), interim);
        var enquiry = dialogue.draft(OFFICER, sent.id(), new ProgressEnquiry("how far?"));
        var report = new ProgressReport(ProgressReport.Stage.ANSWERED, null, "", answer);
        says("XA", sent.caseId(), 2, enquiry.message(), DialogueWire.payload(report));
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA", "PROGRESS_ENQUIRY XA");
    }

    private String words(MessageId message) {
        assertThat(mailbox.fate(message)).isEqualTo("CONFLICTED");
        var notice = mailbox.contested(message).orElseThrow();
        return notice.getReason().name().substring("CONFLICT_REASON_".length()) + " " + notice.getDetail();
    }

    private MessageId says(String from, CaseId caseId, int sequence, @Nullable MessageId about, Message payload) {
        return mailbox.bring(peer(from), caseId, sequence, about, message -> message.mergeFrom(payload));
    }

    private static Message correcting(MessageId answer) {
        return DialogueWire.payload(
                new AnswerCorrection(answer, "wrong lot", TraceSamples.answer(Completeness.PARTIAL)));
    }

    private static Message aboutItem(String item) {
        return TraceWire.payload(new TraceAnswer(
                TraceOutcome.NO_RECORD_FOUND,
                Completeness.FULL,
                TraceSamples.answer(Completeness.FULL).recordsSearched(),
                List.of(new Identification(item, new Disclosed.Unknown(), null, null, null, null, null, null)),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                ""));
    }

    private static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
