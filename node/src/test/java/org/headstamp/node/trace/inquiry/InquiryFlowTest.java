package org.headstamp.node.trace.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceDraft;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.inquiry.InquiryState.PartResult;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.Ground;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.headstamp.proto.trace.v1.WithdrawalReason;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class InquiryFlowTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;

    @Inject
    Casefiles casefiles;

    @Inject
    Seizures seizures;

    @Inject
    Inquiries inquiries;

    @Inject
    PresumedOrigins origins;

    @Inject
    Questions questions;

    @Inject
    Traces traces;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    private final Map<String, Integer> sequences = new HashMap<>();

    @Test
    void oneDecisionSendsSeparateQuestionsThatNameEachOther() {
        var drafted = inquiries.open(OFFICER, draft(XA, XC));
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
        assertThatThrownBy(() -> traces.approve(FOCAL_POINT, part(drafted, XA)))
                .isInstanceOf(ApprovalRefusedException.class);
        var sent = inquiries.approve(FOCAL_POINT, drafted.id());
        assertThat(sent.state()).isInstanceOf(InquiryState.Asking.class);
        assertThat(mailbox.sentIn(sent.caseId())).containsExactlyInAnyOrder("TRACE_REQUEST XA", "TRACE_REQUEST XC");
        assertThat(trace(sent, XA).question().alreadyAsked()).containsExactly(XC);
        assertThat(trace(sent, XC).question().alreadyAsked()).containsExactly(XA);
        assertThat(logged.outcomes(sent.caseId()))
                .containsOnlyOnce("APPROVED focal-point SECOND_PERSON")
                .contains("STATE_CHANGED focal-point Asking");
        assertThat(inquiries.in(OFFICER, sent.caseId())).containsExactly(sent);
        assertThat(inquiries.before(OFFICER, null, 1)).containsExactly(sent);
    }

    @Test
    void onceOneStateTellsTheOthersAreNotAskedAnyMore() {
        var sent = sent();
        answer(sent, XA, TraceOutcome.EXPORTED, Completeness.FULL);
        assertThat(inquiries.get(OFFICER, sent.id()).state())
                .isInstanceOfSatisfying(InquiryState.Identified.class, identified -> {
                    assertThat(identified.by()).isEqualTo(XA);
                    assertThat(identified.outcome()).isEqualTo(TraceOutcome.EXPORTED);
                });
        assertThat(trace(sent, XC).state()).isInstanceOf(TraceState.Withdrawing.class);
        assertThat(mailbox.sentIn(sent.caseId())).contains("WITHDRAWAL XC").doesNotContain("WITHDRAWAL XA");
        var withdrawal = messages.ofCase(sent.caseId()).stream()
                .map(message -> message.message())
                .filter(message -> message.hasWithdrawal())
                .findFirst()
                .orElseThrow()
                .getWithdrawal();
        assertThat(withdrawal.getReason()).isEqualTo(WithdrawalReason.WITHDRAWAL_REASON_ANSWERED_BY_ANOTHER_STATE);
        assertThat(withdrawal.getRequestId())
                .isEqualTo(String.valueOf(trace(sent, XC).request()));
    }

    @Test
    void whereAllSayNoNothingIsTracedUntilOneFindsItAfterAll() {
        var sent = sent();
        answer(sent, XA, TraceOutcome.NOT_OURS, Completeness.FULL);
        assertThat(inquiries.get(OFFICER, sent.id()).state()).isInstanceOf(InquiryState.Asking.class);
        refuse(sent, XC);
        assertThat(inquiries.get(OFFICER, sent.id()).state())
                .isInstanceOfSatisfying(
                        InquiryState.NotTraced.class,
                        notTraced -> assertThat(notTraced.summary())
                                .containsExactly(
                                        new PartResult(XA, part(sent, XA), "NOT_OURS"),
                                        new PartResult(XC, part(sent, XC), "REFUSED_NATIONAL_SECURITY")));
        assertThat(mailbox.sentIn(sent.caseId())).noneMatch(line -> line.startsWith("WITHDRAWAL"));
        answer(sent, XC, TraceOutcome.DEALER_IDENTIFIED, Completeness.FULL);
        assertThat(inquiries.get(OFFICER, sent.id()).state()).isInstanceOf(InquiryState.Identified.class);
    }

    @Test
    void whatMayStillChangeEndsNothing() {
        var sent = sent();
        answer(sent, XA, TraceOutcome.EXPORTED, Completeness.INTERIM);
        refuse(sent, XC);
        assertThat(inquiries.get(OFFICER, sent.id()).state()).isInstanceOf(InquiryState.Asking.class);
    }

    @Test
    void aDraftIsGivenUpWithAllItsParts() {
        var drafted = inquiries.open(OFFICER, draft(XA, XC));
        var givenUp = inquiries.withdraw(OFFICER, drafted.id());
        assertThat(givenUp.state()).isInstanceOf(InquiryState.GivenUp.class);
        assertThat(trace(drafted, XA).state()).isInstanceOf(TraceState.Withdrawn.class);
        assertThatThrownBy(() -> inquiries.withdraw(OFFICER, drafted.id()))
                .hasMessageContaining("does not allow: withdraw");
        assertThat(mailbox.sentIn(drafted.caseId())).isEmpty();
    }

    @Test
    void anInquiryAsksSeveralStatesEachOnce() {
        assertThatThrownBy(() -> draft(XA))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("others must name at least one");
        assertThatThrownBy(() -> draft(XA, XC, XA)).hasMessageContaining("names the same twice");
    }

    @Test
    void aHeadstampThatSeveralStatesUseLeadsToAllOfThem() {
        var found = origins.of(OFFICER, seizure(new Headstamp(List.of(), "21", 1)));
        assertThat(found).extracting(origin -> origin.state().toString()).contains("PL", "HU", "RO", "BR");
        assertThat(found).allSatisfy(origin -> {
            assertThat(origin.member()).isFalse();
            assertThat(origin.score()).isEqualTo(origin.reasons().getFirst().score());
        });
        assertThat(found).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
        assertThat(found)
                .filteredOn(origin -> origin.state().equals(new MemberState("BR")))
                .singleElement()
                .satisfies(origin ->
                        assertThat(origin.reasons().getFirst().detail()).isEqualTo("QRV21"));
    }

    private Inquiry sent() {
        return inquiries.approve(
                FOCAL_POINT, inquiries.open(OFFICER, draft(XA, XC)).id());
    }

    @Test
    void whoDraftsOrApprovesQuestionsAboutAPersonIsInTheLog() {
        var inquiry = inquiries.open(OFFICER, draft(List.of(Question.PERSON_CHECK), XA, XC));
        inquiries.approve(FOCAL_POINT, inquiry.id());
        assertThat(logged.outcomes(inquiry.caseId()))
                .contains("PERSONAL_DATA_READ officer INVESTIGATION", "PERSONAL_DATA_READ focal-point INVESTIGATION");
        var another = inquiries.open(OFFICER, draft(XA, XC));
        assertThat(logged.outcomes(another.caseId())).noneMatch(line -> line.startsWith("PERSONAL_DATA_READ"));
    }

    private InquiryDraft draft(MemberState first, MemberState... others) {
        return draft(TraceSamples.question().questions(), first, others);
    }

    private InquiryDraft draft(List<Question> asking, MemberState first, MemberState... others) {
        var question = TraceSamples.question();
        var draft = new TraceDraft(
                seizure(new Headstamp(List.of(), "BORX", 1)),
                List.of(),
                List.of(),
                first,
                question.authority(),
                question.illicitBasis(),
                question.legalJustification(),
                asking,
                List.of(),
                true,
                false,
                TraceSamples.header());
        return new InquiryDraft(draft, List.of(others));
    }

    private SeizureId seizure(Headstamp headstamp) {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        var lots = List.of(new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.CARTRIDGE));
        var item = Item.of("1", Ammunition.firedCases(120, null, headstamp, lots));
        var circumstances = TraceSamples.question().circumstances();
        return seizures.record(OFFICER, casefile.id(), circumstances, List.of(item))
                .id();
    }

    private void answer(Inquiry inquiry, MemberState from, TraceOutcome outcome, Completeness completeness) {
        var answer = TraceWire.toWire(TraceSamples.answer(completeness)).toBuilder()
                .setOutcome(org.headstamp.proto.trace.v1.TraceOutcome.valueOf("TRACE_OUTCOME_" + outcome))
                .clearOnwardStates();
        bring(inquiry, from, message -> message.setTraceResponse(answer));
    }

    private void refuse(Inquiry inquiry, MemberState from) {
        bring(
                inquiry,
                from,
                message -> message.setRefusalNotice(
                        RefusalNotice.newBuilder().setGround(Ground.GROUND_NATIONAL_SECURITY)));
    }

    private void bring(Inquiry inquiry, MemberState from, UnaryOperator<Message.Builder> payload) {
        MessageId message = mailbox.bring(
                TestFederation.running().state(from.alpha2()),
                inquiry.caseId(),
                sequences.merge(from + " " + inquiry.caseId(), 1, Integer::sum),
                Objects.requireNonNull(trace(inquiry, from).request()),
                payload);
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
    }

    private Trace trace(Inquiry inquiry, MemberState asked) {
        return questions.get(OFFICER, part(inquiry, asked));
    }

    private static TraceId part(Inquiry inquiry, MemberState asked) {
        return inquiry.parts().stream()
                .filter(part -> part.asked().equals(asked))
                .findFirst()
                .orElseThrow()
                .trace();
    }
}
