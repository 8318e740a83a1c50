package org.headstamp.node.trace.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.onward.OnwardDesk.FOCAL_POINT;
import static org.headstamp.node.trace.onward.OnwardDesk.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.junit.jupiter.api.Test;

/** XB asks XA, whose answer names XC, and so on. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OnwardFlowTest {
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;
    private static final MemberState XD = new MemberState("XD");

    @Inject
    OnwardDesk desk;

    @Inject
    Traces traces;

    @Inject
    OnwardTraces onward;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void theQuestionGoesOnInTheSameCaseWithTheSealedAnswersAsProof() {
        var first = desk.asked(XA);
        var fromXa = desk.answers(first, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        assertThat(onward.propose(OFFICER, first.id())).singleElement().satisfies(next -> {
            assertThat(next.to()).isEqualTo(XC);
            assertThat(next.obstacles()).isEmpty();
        });

        var second = onward.draft(OFFICER, first.id(), XC);
        assertThat(second.caseId()).isEqualTo(first.caseId());
        assertThat(second.question().alreadyAsked()).containsExactly(XA);
        second = traces.approve(FOCAL_POINT, second.id());
        assertThat(mailbox.sentIn(first.caseId())).containsExactly("TRACE_REQUEST XA", "TRACE_REQUEST XC");
        assertThat(desk.proofsOf(second)).singleElement().satisfies(proof -> {
            assertThat(proof.getFrom()).isEqualTo("XA");
            assertThat(proof.getContent()).isEqualTo(desk.sealed(fromXa).getContent());
            assertThat(proof.getSeal()).isEqualTo(desk.sealed(fromXa).getSeal());
            assertThat(proof.hasConsent()).isFalse();
        });

        desk.answers(second, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XD", "XA", "XB");
        assertThat(onward.propose(OFFICER, second.id()))
                .extracting(next -> next.to() + ": " + String.join(". ", next.obstacles()))
                .satisfiesExactlyInAnyOrder(
                        words -> assertThat(words).isEqualTo("XD: "),
                        words -> assertThat(words).startsWith("XA: the chain XB → XA → XC comes back to XA"),
                        words -> assertThat(words).startsWith("XB: the question would come back to XB"));
        for (var back : List.of(XA, TraceSamples.XB)) {
            var id = second.id();
            assertThatThrownBy(() -> onward.draft(OFFICER, id, back))
                    .isInstanceOf(OnwardRefusedException.class)
                    .hasMessageContaining("come");
        }
        var third = traces.approve(
                FOCAL_POINT, onward.draft(OFFICER, second.id(), XD).id());
        assertThat(desk.proofsOf(third)).extracting(ProvenAnswer::getFrom).containsExactly("XA", "XC");
        assertThat(onward.attached(OFFICER, third.id()))
                .extracting(AttachedProof::from)
                .containsExactly(XA, XC);
        assertThat(desk.timeline(first))
                .containsSubsequence(
                        "ANSWERED_FULL node XA",
                        "GOES_ON_TO_XC officer XA",
                        "FOLLOWS_ON_ANSWER_OF_XA officer XC",
                        "QUESTION_SENT focal-point XC",
                        "ANSWERED_FULL node XC",
                        "QUESTION_SENT focal-point XD");
    }

    @Test
    void aStateThatWasAskedOrIsNotNamedIsNotAskedOn() {
        var first = desk.asked(XA);
        desk.answers(first, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XD))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContaining("the answer of XA does not name XD");
        onward.draft(OFFICER, first.id(), XC);
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XC))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContaining("another question of this case asks XC about these items already");
        var unanswered = desk.asked(XA);
        assertThatThrownBy(() -> onward.draft(OFFICER, unanswered.id(), XC))
                .hasMessageContaining("has no answer that names a further State");
    }

    @Test
    void aQuestionThatCannotNameEveryStateThatWasAskedDoesNotGoOn() {
        var fifty = IntStream.range(0, TraceQuestion.MOST_ASKED)
                .mapToObj(i -> new MemberState("" + (char) ('A' + i / 25) + (char) ('A' + i % 25)))
                .toList();
        var first =
                desk.asked(XA, TraceSamples.question().afterAsking(fifty), TraceSamples.header(Priority.NORMAL, true));
        desk.answers(first, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XC");
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XC))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContaining("more than 50 States were asked");
    }

    @Test
    void withoutLeaveNothingIsPassedOnAndTheRefusalIsLogged() {
        var first = desk.asked(XA);
        var fromXa = desk.answers(first, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, "XC");
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XC))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContainingAll(fromXa.toString(), "WITH_CONSENT", "ask XA for leave for ONWARD_TRACE");
        assertThat(logged.outcomes(first.caseId())).contains("DRAFTED officer REFUSED_NEEDS_CONSENT");

        desk.grant(first, fromXa, new ConsentDecision.Granted(List.of(XC), null, ""), XC);
        var second = traces.approve(
                FOCAL_POINT, onward.draft(OFFICER, first.id(), XC).id());
        assertThat(desk.proofsOf(second))
                .singleElement()
                .satisfies(proof -> assertThat(proof.hasConsent()).isTrue());
    }

    @Test
    void leaveThatIsWithdrawnBeforeApprovalHoldsTheQuestionBack() {
        var first = desk.asked(XA);
        var fromXa = desk.answers(first, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, "XC");
        var request = desk.grant(first, fromXa, new ConsentDecision.Granted(List.of(XC), null, ""), XC);
        var second = onward.draft(OFFICER, first.id(), XC);
        desk.decides(first, request, new ConsentDecision.Refused(Ground.ONGOING_INVESTIGATION));
        assertThatThrownBy(() -> traces.approve(FOCAL_POINT, second.id())).isInstanceOf(ReleaseRefusedException.class);
        assertThat(mailbox.sentIn(first.caseId())).doesNotContain("TRACE_REQUEST XC");
    }

    @Test
    void whatIsProhibitedIsNotPassedOn() {
        var first = desk.asked(XA);
        desk.answers(first, OnwardRelease.ONWARD_RELEASE_PROHIBITED, "XC");
        assertThatThrownBy(() -> onward.draft(OFFICER, first.id(), XC))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining("XA prohibits onward release");
    }
}
