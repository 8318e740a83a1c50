package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.onward.OnwardDesk.FOCAL_POINT;
import static org.headstamp.node.trace.onward.OnwardDesk.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.item.Item;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.Identification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** XB asked XA, and XC on with its answer about item 1; the question to XC is put right. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class QuestionCorrectionTest {
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;
    private static final MemberState XD = new MemberState("XD");

    @Inject
    OnwardDesk desk;

    @Inject
    OnwardTraces onward;

    @Inject
    Traces traces;

    @Inject
    AskingDialogue dialogue;

    @Inject
    TraceReading reading;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    private Trace first = Trace.draft(
            TraceSamples.anId(),
            TraceSamples.aCase(TraceSamples.XB),
            XA,
            TraceSamples.question(),
            TraceSamples.header(),
            "nobody",
            TraceSamples.NOON);
    private Trace second = first;
    private MessageId fromXa = TraceSamples.aMessage();
    private MessageId leave = fromXa;

    @BeforeEach
    void askOn() {
        first = desk.asked(
                XA,
                TraceSamples.question(TraceSamples.firedCases("1"), TraceSamples.firedCases("2")),
                TraceSamples.header(Priority.NORMAL, true));
        fromXa = desk.answers(
                first,
                OnwardRelease.ONWARD_RELEASE_WITH_CONSENT,
                answer -> answer.addIdentifications(Identification.newBuilder().setItemReference("1")),
                message -> message,
                "XC");
        leave = desk.grant(first, fromXa, new ConsentDecision.Granted(List.of(XC), null, ""), XC);
        second = traces.approve(
                FOCAL_POINT, onward.draft(OFFICER, first.id(), XC).id());
    }

    @Test
    void theProofsTravelWithTheQuestionThatIsPutRight() {
        var right = second.question().withItems(List.of(TraceSamples.firedCases("1")));
        var sent = dialogue.approve(FOCAL_POINT, second.id(), drafted(right).id());
        var correction = messages.find(Objects.requireNonNull(sent.message()))
                .orElseThrow()
                .message()
                .getCorrection();
        assertThat(correction.getSupersedes())
                .isEqualTo(OnwardDesk.requestOf(second).toString());
        assertThat(correction.getTraceRequest().getItemsList()).hasSize(1);
        assertThat(correction.getTraceRequest().getProofsList()).singleElement().satisfies(proof -> {
            assertThat(proof.getContent()).isEqualTo(desk.sealed(fromXa).getContent());
            assertThat(proof.getSeal()).isEqualTo(desk.sealed(fromXa).getSeal());
            assertThat(proof.hasConsent()).isTrue();
        });
    }

    @Test
    void noStateThatWasAskedIsForgottenAndNoneIsAskedInACircle() {
        assertThatThrownBy(() -> drafted(second.question().afterAsking(List.of(XD))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("alreadyAsked leaves out XA, which the question said was asked already");
        assertThatThrownBy(() -> drafted(second.question().afterAsking(List.of(XA, XC))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("alreadyAsked names XC, which is to be asked");
        var more = second.question().afterAsking(List.of(XA, XD));
        dialogue.approve(FOCAL_POINT, second.id(), drafted(more).id());
        assertThatThrownBy(() -> drafted(second.question()))
                .as("what was added is not dropped either")
                .hasMessage("alreadyAsked leaves out XD, which the question said was asked already");
    }

    @Test
    void aQuestionThatFollowsOnNoAnswerIsHeldToTheSame() {
        assertThatThrownBy(() -> dialogue.draft(
                        OFFICER,
                        first.id(),
                        new QuestionCorrection(
                                null, "circular", first.question().afterAsking(List.of(XA)))))
                .hasMessage("alreadyAsked names XA, which is to be asked");
    }

    @Test
    void theItemsThatAProofSpeaksOfStayInTheQuestion() {
        assertThatThrownBy(() -> drafted(second.question().withItems(List.of(TraceSamples.firedCases("2")))))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContainingAll("the answer of XA", "speaks of items that are not asked about: 1");
    }

    @Test
    void leaveThatIsWithdrawnMeanwhileHoldsTheCorrectionBack() {
        var drafted = drafted(second.question());
        desk.decides(first, leave, new ConsentDecision.Refused(Ground.ONGOING_INVESTIGATION));
        assertThatThrownBy(() -> dialogue.approve(FOCAL_POINT, second.id(), drafted.id()))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining("WITH_CONSENT");
        assertThatThrownBy(() -> drafted(second.question())).isInstanceOf(ReleaseRefusedException.class);
        assertThat(mailbox.sentIn(first.caseId())).doesNotContain("TRACE_CORRECTION XC");
        assertThat(logged.outcomes(first.caseId())).contains("DRAFTED focal-point REFUSED_NEEDS_CONSENT");
        assertThat(reading.asked(OFFICER, second.id()).question()).isEqualTo(second.question());
    }

    @Test
    void aThousandItemsAreTooManyForACorrectionToo() {
        List<Item> items = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> TraceSamples.firedCases(Integer.toString(i)))
                .toList();
        assertThatThrownBy(() -> drafted(second.question().withItems(items)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("items");
    }

    private DialogueMessage drafted(TraceQuestion right) {
        return dialogue.draft(OFFICER, second.id(), new QuestionCorrection(null, "something was wrong", right));
    }
}
