package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TraceWire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TraceFlowTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator DEPUTY = new Operator("deputy", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final Operator AUDITOR = new Operator("auditor", Set.of(Role.AUDITOR));

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    AnsweringReading answeringReading;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void aQuestionLeavesWithTheSecondPersonAndItsAnswerIsKeptUntilRead() {
        var drafted = drafted(Priority.NORMAL, OFFICER);
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
        var sent = traces.approve(FOCAL_POINT, drafted.id());
        assertThat(sent.state()).isInstanceOf(TraceState.Sent.class);
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA");

        var answer = TraceSamples.answer(Completeness.PARTIAL);
        var message = answer(peer("XA"), sent, 1, answer);
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        assertThat(reading.asked(OFFICER, sent.id()).state()).isInstanceOf(TraceState.Answered.class);

        var read = reading.answers(OFFICER, sent.id());
        assertThat(read).singleElement().satisfies(received -> {
            assertThat(received.answer()).isEqualTo(answer);
            assertThat(received.openedBy()).isEqualTo("officer");
        });
        reading.answers(FOCAL_POINT, sent.id());
        var closed = traces.close(OFFICER, sent.id(), TraceState.Outcome.PARTLY_TRACED);
        assertThat(reading.asked(OFFICER, sent.id())).isEqualTo(closed);
        assertThat(timeline(OFFICER, sent.caseId()))
                .contains(
                        "QUESTION_DRAFTED officer",
                        "QUESTION_APPROVED focal-point",
                        "QUESTION_SENT focal-point",
                        "ANSWERED_PARTIAL node",
                        "ANSWER_OPENED officer",
                        "CLOSED_PARTLY_TRACED officer");
        assertThat(logged.outcomes(sent.caseId()))
                .contains(
                        "DRAFTED officer TWO_PERSONS",
                        "APPROVED focal-point SECOND_PERSON",
                        "STATE_CHANGED focal-point Sent",
                        "STATE_CHANGED node Answered",
                        "STATE_CHANGED officer Closed")
                .containsOnlyOnce("OPENED officer ")
                .doesNotContain("OPENED focal-point ");
    }

    @Test
    void theOneWhoDraftedIsNotTheSecondPerson() {
        var both = new Operator("both", Set.of(Role.OFFICER, Role.FOCAL_POINT));
        var drafted = drafted(Priority.NORMAL, both);
        assertThatThrownBy(() -> traces.approve(both, drafted.id())).isInstanceOf(ApprovalRefusedException.class);
        assertThatThrownBy(() -> traces.approve(OFFICER, drafted.id())).isInstanceOf(NotPermittedException.class);
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
    }

    @Test
    void theMostUrgentQuestionLeavesWithOneFocalPointAndIsSentOnce() {
        var sent = drafted(Priority.URGENT_DIRECT, FOCAL_POINT);
        assertThat(sent.state()).isInstanceOf(TraceState.Sent.class);
        assertThat(traces.approve(DEPUTY, sent.id())).isEqualTo(sent);
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA");
    }

    @Test
    void aDraftThatWasGivenUpIsNotSent() {
        var drafted = drafted(Priority.NORMAL, OFFICER);
        traces.withdraw(OFFICER, drafted.id());
        assertThatThrownBy(() -> traces.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotFitIsContestedAndChangesNothing() {
        var sent = traces.approve(FOCAL_POINT, drafted(Priority.NORMAL, OFFICER).id());
        var unknownItem = new TraceAnswer(
                TraceOutcome.NO_RECORD_FOUND,
                Completeness.FULL,
                TraceSamples.answer(Completeness.FULL).recordsSearched(),
                List.of(new Identification("77", new Disclosed.Unknown(), null, null, null, null, null, null)),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
        var wrongItem = answer(peer("XA"), sent, 1, unknownItem);
        var notAsked = answer(peer("XC"), sent, 1, TraceSamples.answer(Completeness.FULL));
        var unknownQuestion = mailbox.bring(
                peer("XA"),
                sent.caseId(),
                2,
                TraceSamples.aMessage(),
                message -> message.setTraceResponse(TraceWire.toWire(TraceSamples.answer(Completeness.FULL))));
        for (var message : List.of(wrongItem, notAsked, unknownQuestion)) {
            assertThat(mailbox.fate(message)).isEqualTo("CONFLICTED");
        }
        assertThat(reading.asked(OFFICER, sent.id())).isEqualTo(sent);
        assertThat(reading.answers(OFFICER, sent.id())).isEmpty();
    }

    @Test
    void aQuestionOfAnotherStateIsAcknowledgedSearchedAnsweredAndApproved() {
        var caseId = aCase("XA");
        var request = ask(peer("XA"), caseId, 1);
        assertThat(mailbox.fate(request)).isEqualTo("HANDLED");
        var id = answeringReading.answeringIn(AUDITOR, caseId).getFirst().id();
        assertThatThrownBy(() -> searches.search(REGISTRAR, id)).isInstanceOf(IllegalTransitionException.class);

        answering.acknowledge(REGISTRAR, id, Acknowledgement.accepted("XB-1", null));
        var searched = searches.search(REGISTRAR, id);
        assertThat(searched.searches()).hasSize(1);
        var proposed = searches.propose(REGISTRAR, id, AnswerProposal.of(List.of()));
        assertThat(proposed.state()).isInstanceOf(AnsweringState.AwaitingApproval.class);
        answering.sendBack(FOCAL_POINT, id);
        searches.propose(REGISTRAR, id, AnswerProposal.of(List.of()));
        var replied = answering.approve(FOCAL_POINT, id);
        assertThat(replied.state()).isInstanceOf(AnsweringState.Replied.class);
        assertThat(answeringReading.answering(REGISTRAR, id))
                .as("what is known of lots is looked up anew")
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*notices")
                .isEqualTo(replied);
        assertThat(mailbox.sentIn(caseId)).containsExactly("ACKNOWLEDGEMENT XA", "TRACE_RESPONSE XA");
        assertThat(timeline(REGISTRAR, caseId))
                .contains(
                        "QUESTION_RECEIVED node",
                        "QUESTION_OPENED registrar",
                        "ACKNOWLEDGED_ACCEPTED registrar",
                        "REGISTERS_SEARCHED registrar",
                        "REPLY_DRAFTED_ANSWERED_FULL registrar",
                        "REPLY_SENT_BACK focal-point",
                        "REPLY_APPROVED focal-point",
                        "ANSWERED_FULL focal-point");
        assertThat(logged.outcomes(caseId)).containsOnlyOnce("OPENED registrar ");
    }

    @Test
    void aRefusalNeedsNoSearchButASecondPerson() {
        var caseId = aCase("XA");
        ask(peer("XA"), caseId, 1);
        var id = answeringReading.answeringIn(AUDITOR, caseId).getFirst().id();
        answering.acknowledge(FOCAL_POINT, id, Acknowledgement.accepted("", null));
        answering.refuse(FOCAL_POINT, id, new Refusal(Ground.NATIONAL_SECURITY, "", "", true, ""));
        assertThatThrownBy(() -> answering.approve(FOCAL_POINT, id)).isInstanceOf(ApprovalRefusedException.class);
        answering.approve(DEPUTY, id);
        assertThat(mailbox.sentIn(caseId)).containsExactly("ACKNOWLEDGEMENT XA", "REFUSAL_NOTICE XA");
    }

    @Test
    void aRefusalThatArrivesMovesTheTraceOn() {
        var sent = traces.approve(FOCAL_POINT, drafted(Priority.NORMAL, OFFICER).id());
        mailbox.bring(
                peer("XA"),
                sent.caseId(),
                1,
                sent.request(),
                message -> message.setAcknowledgement(TraceWire.toWire(Acknowledgement.accepted("XA-1", null))));
        assertThat(reading.asked(OFFICER, sent.id()).state()).isInstanceOf(TraceState.Acknowledged.class);
        mailbox.bring(
                peer("XA"),
                sent.caseId(),
                2,
                sent.request(),
                message -> message.setRefusalNotice(
                        TraceWire.toWire(new Refusal(Ground.CONFIDENTIALITY_LAW, "", "", false, ""))));
        assertThat(reading.asked(OFFICER, sent.id()).state()).isInstanceOf(TraceState.Refused.class);
    }

    @Test
    void aStateCannotAskInTheCaseOfOthers() {
        var message = ask(peer("XC"), aCase("XA"), 1);
        assertThat(mailbox.fate(message)).isEqualTo("CONFLICTED");
    }

    @Test
    void anAuditorSeesWhoAskedWhomButNoContents() {
        var drafted = drafted(Priority.NORMAL, OFFICER);
        assertThat(reading.askedIn(AUDITOR, drafted.caseId())).singleElement().satisfies(summary -> {
            assertThat(summary.peer()).isEqualTo(TraceSamples.XA);
            assertThat(summary.state()).isEqualTo("Drafted");
        });
        assertThatThrownBy(() -> reading.asked(AUDITOR, drafted.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        var first = drafted(Priority.NORMAL, OFFICER);
        var second = drafted(Priority.NORMAL, OFFICER);
        var page = reading.askedBefore(OFFICER, null, 200);
        assertThat(page).extracting(TraceSummary::id).containsSubsequence(second.id(), first.id());
        assertThat(reading.askedBefore(OFFICER, second.id(), 1))
                .extracting(TraceSummary::id)
                .containsExactly(first.id());
    }

    private Trace drafted(Priority priority, Operator by) {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        return traces.open(
                by, casefile.id(), TraceSamples.XA, TraceSamples.question(), TraceSamples.header(priority, true));
    }

    private MessageId answer(TestState from, Trace trace, int sequence, TraceAnswer answer) {
        return mailbox.bring(
                from,
                trace.caseId(),
                sequence,
                Objects.requireNonNull(trace.request()),
                message -> message.setTraceResponse(TraceWire.toWire(answer)));
    }

    private MessageId ask(TestState from, CaseId caseId, int sequence) {
        return mailbox.bring(
                from,
                caseId,
                sequence,
                null,
                message -> message.setTraceRequest(TraceWire.toWire(TraceSamples.question())));
    }

    private List<String> timeline(Operator by, CaseId caseId) {
        return casefiles.timeline(by, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(TraceFlowTest::line)
                .toList();
    }

    private static String line(TimelineEntry entry) {
        return entry.code() + " " + entry.actor();
    }

    private static CaseId aCase(String opener) {
        return CaseId.at(peer(opener).state(), Instant.now(), RandomGenerator.getDefault());
    }

    private static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
