package org.headstamp.node.policy.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.onward.OnwardDesk.FOCAL_POINT;
import static org.headstamp.node.trace.onward.OnwardDesk.OFFICER;
import static org.headstamp.proto.exchange.v1.OnwardRelease.ONWARD_RELEASE_ALLOWED;
import static org.headstamp.proto.exchange.v1.OnwardRelease.ONWARD_RELEASE_PROHIBITED;
import static org.headstamp.proto.exchange.v1.OnwardRelease.ONWARD_RELEASE_WITH_CONSENT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.trace.v1.Completeness;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** XB asks XA, whose answer names XC; policies decide whether the question goes on. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OnwardByPolicyTest {
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;
    private static final MemberState XD = new MemberState("XD");

    @Inject
    OnwardDesk desk;

    @Inject
    OnwardPolicies policies;

    @Inject
    OnwardTraces onward;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    Casefiles casefiles;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @AfterEach
    void retire() {
        policies.retireAll();
    }

    @Test
    void theQuestionGoesOnWithoutAPersonAndCarriesTheSealedAnswers() {
        var policy = policies.inForce(10);
        var first = desk.asked(XA);
        var fromXa = desk.answers(first, ONWARD_RELEASE_ALLOWED, "XC");
        assertThat(mailbox.sentIn(first.caseId())).containsExactly("TRACE_REQUEST XA");
        policies.lookAt(first);
        assertThat(mailbox.sentIn(first.caseId())).containsExactly("TRACE_REQUEST XA", "TRACE_REQUEST XC");
        var decided = policies.of(first, XC);
        assertThat(decided.decision()).isEqualTo(new Decision.Leaves(policy.reference()));
        var second = left(decided);
        assertThat(second.caseId()).isEqualTo(first.caseId());
        assertThat(second.state()).isInstanceOf(TraceState.Sent.class);
        assertThat(second.question().alreadyAsked()).containsExactly(XA);
        assertThat(desk.proofsOf(second)).singleElement().satisfies(proof -> {
            assertThat(proof.getContent()).isEqualTo(desk.sealed(fromXa).getContent());
            assertThat(proof.getSeal()).isEqualTo(desk.sealed(fromXa).getSeal());
        });
        assertThat(desk.openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);
        var actor = "policy " + policy.reference();
        assertThat(logged.outcomes(first.caseId()))
                .contains("APPROVED " + actor + " AUTOMATIC", "STATE_CHANGED " + actor + " Sent")
                .doesNotContain("RECORDED node ONWARD_NEEDS_A_PERSON");
        assertThat(desk.timeline(first))
                .containsSubsequence(
                        "ANSWERED_FULL node XA",
                        "GOES_ON_TO_XC " + actor + " XA",
                        "FOLLOWS_ON_ANSWER_OF_XA " + actor + " XC",
                        "QUESTION_SENT " + actor + " XC");

        desk.answers(second, ONWARD_RELEASE_ALLOWED, "XD");
        policies.lookAt(second);
        assertThat(desk.proofsOf(left(policies.of(second, XD))))
                .extracting(ProvenAnswer::getFrom)
                .containsExactly("XA", "XC");
    }

    @Test
    void withoutAPolicyAPersonConsidersAndTheReasonIsKept() {
        var first = desk.asked(XA);
        desk.answers(first, ONWARD_RELEASE_ALLOWED, "XC");
        assertThat(desk.openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);
        policies.lookAt(first);
        assertThat(policies.of(first, XC).decision())
                .isEqualTo(new Decision.NeedsPerson(List.of(HoldReason.NO_POLICY), List.of()));
        assertThat(desk.openTasks(first)).contains(TaskKind.CONSIDER_ONWARD);
        assertThat(logged.outcomes(first.caseId())).contains("RECORDED node ONWARD_NEEDS_A_PERSON");
        assertThat(desk.timeline(first)).contains("ONWARD_NEEDS_A_PERSON node XC");
        onward.draft(OFFICER, first.id(), XC);
        assertThat(desk.openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);
    }

    @Test
    void whatIsProhibitedStaysAndThePolicyWouldHaveLetIt() {
        policies.inForce(10);
        var first = desk.asked(XA);
        desk.answers(first, ONWARD_RELEASE_PROHIBITED, "XC");
        policies.lookAt(first);
        assertThat(mailbox.sentIn(first.caseId())).doesNotContain("TRACE_REQUEST XC");
        var held = policies.of(first, XC);
        assertThat(OnwardPolicies.reasons(held)).containsExactly(HoldReason.RELEASE_PROHIBITED);
        assertThat(Objects.requireNonNull(held.facts()).obstacles())
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.words()).contains("XA prohibits onward release"));
        assertThat(desk.openTasks(first)).contains(TaskKind.CONSIDER_ONWARD);
    }

    @Test
    void aChainThatWouldComeBackStopsAndTheOtherStateIsAsked() {
        policies.inForce(10);
        var first = desk.asked(XA);
        desk.answers(first, ONWARD_RELEASE_ALLOWED, "XC");
        policies.lookAt(first);
        var second = left(policies.of(first, XC));
        desk.answers(second, ONWARD_RELEASE_ALLOWED, "XA", "XB", "XD");
        policies.lookAt(second);
        assertThat(OnwardPolicies.reasons(policies.of(second, XA)))
                .containsExactly(HoldReason.LOOP, HoldReason.ASKED_ALREADY);
        assertThat(OnwardPolicies.reasons(policies.of(second, TraceSamples.XB))).containsExactly(HoldReason.LOOP);
        assertThat(mailbox.sentIn(first.caseId()))
                .containsExactly("TRACE_REQUEST XA", "TRACE_REQUEST XC", "TRACE_REQUEST XD");
        assertThat(desk.openTasks(second)).contains(TaskKind.CONSIDER_ONWARD);
    }

    @Test
    void theBoundOfADayHoldsForEachState() {
        policies.inForce(1);
        var first = desk.asked(XA);
        desk.answers(first, ONWARD_RELEASE_ALLOWED, "XC", "XD");
        policies.lookAt(first);
        var second = desk.asked(XA);
        desk.answers(second, ONWARD_RELEASE_ALLOWED, "XC");
        policies.lookAt(second);
        assertThat(mailbox.sentIn(first.caseId())).contains("TRACE_REQUEST XC", "TRACE_REQUEST XD");
        assertThat(mailbox.sentIn(second.caseId())).containsExactly("TRACE_REQUEST XA");
        assertThat(OnwardPolicies.reasons(policies.of(second, XC))).containsExactly(HoldReason.DAILY_BOUND_OF_PEER);
    }

    @Test
    void leaveThatArrivesLaterLetsTheQuestionGoOnByItself() {
        var policy = policies.inForce(10);
        var first = desk.asked(XA);
        var fromXa = desk.answers(first, ONWARD_RELEASE_WITH_CONSENT, "XC", "XD");
        policies.lookAt(first);
        assertThat(OnwardPolicies.reasons(policies.of(first, XC))).containsExactly(HoldReason.NEEDS_LEAVE);
        assertThat(desk.openTasks(first)).contains(TaskKind.CONSIDER_ONWARD);

        desk.grant(first, fromXa, new ConsentDecision.Granted(List.of(XC), null, ""), XC);
        assertThat(policies.of(first, XC).decision()).isNull();
        assertThat(policies.of(first, XD).decision()).isNotNull();
        policies.lookAt(first);
        var decided = policies.of(first, XC);
        assertThat(decided.decision()).isEqualTo(new Decision.Leaves(policy.reference()));
        assertThat(decided.earlier())
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.decision())
                        .isInstanceOfSatisfying(
                                Decision.NeedsPerson.class,
                                needed -> assertThat(needed.always()).containsExactly(HoldReason.NEEDS_LEAVE)));
        assertThat(desk.proofsOf(left(decided)))
                .singleElement()
                .satisfies(proof -> assertThat(proof.hasConsent()).isTrue());
        assertThat(desk.openTasks(first)).as("XD still waits").contains(TaskKind.CONSIDER_ONWARD);
        desk.grant(first, fromXa, new ConsentDecision.Granted(List.of(XD), null, ""), XD);
        policies.lookAt(first);
        assertThat(mailbox.sentIn(first.caseId())).contains("TRACE_REQUEST XD");
        assertThat(desk.openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);
    }

    @Test
    void leaveForAnEarlierAnswerOfTheChainSetsTheLaterOneFree() {
        policies.inForce(10);
        var first = desk.asked(XA);
        var fromXa = desk.answers(first, ONWARD_RELEASE_WITH_CONSENT, "XC");
        desk.grant(first, fromXa, new ConsentDecision.Granted(List.of(XC), null, ""), XC);
        policies.lookAt(first);
        var second = left(policies.of(first, XC));
        desk.answers(second, ONWARD_RELEASE_ALLOWED, "XD");
        policies.lookAt(second);
        assertThat(OnwardPolicies.reasons(policies.of(second, XD))).containsExactly(HoldReason.NEEDS_LEAVE);
        desk.grant(first, fromXa, new ConsentDecision.Granted(List.of(XD), null, ""), XD);
        policies.lookAt(second);
        assertThat(mailbox.sentIn(first.caseId())).contains("TRACE_REQUEST XD");
    }

    @Test
    void leaveThatIsRefusedChangesNothingAndLeaveWithoutEndIsNotAskedAnewForEver() {
        var first = desk.asked(XA);
        var fromXa = desk.answers(first, ONWARD_RELEASE_WITH_CONSENT, "XC");
        policies.lookAt(first);
        var granted = new ConsentDecision.Granted(List.of(XC), null, "");
        var refused = new ConsentDecision.Refused(Ground.ONGOING_INVESTIGATION);
        var request = desk.grant(first, fromXa, refused, XC);
        assertThat(policies.of(first, XC).decision()).isNotNull();
        for (int round = 1; round <= OnwardTriage.MOST_ROUNDS + 1; round++) {
            desk.decides(first, request, granted);
            desk.decides(first, request, refused);
            policies.lookAt(first);
        }
        assertThat(policies.of(first, XC).earlier()).hasSize(OnwardTriage.MOST_ROUNDS);
        assertThat(policies.of(first, XC).decision()).isNotNull();
    }

    @Test
    void onlyTheLastWordLeadsOnAndWhatIsCorrectedIsForAPerson() {
        policies.inForce(10);
        var first = desk.asked(XA);
        desk.answers(
                first,
                ONWARD_RELEASE_ALLOWED,
                answer -> answer.setCompleteness(Completeness.COMPLETENESS_INTERIM),
                message -> message,
                "XC");
        policies.lookAt(first);
        assertThat(OnwardPolicies.reasons(policies.of(first, XC))).containsExactly(HoldReason.ANSWER_NOT_FINAL);
        desk.answers(first, ONWARD_RELEASE_ALLOWED, "XC");
        policies.lookAt(first);
        assertThat(policies.of(first)).hasSize(2);
        assertThat(policies.of(first, XC).decision()).isInstanceOf(Decision.Leaves.class);
        assertThat(desk.openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);
    }

    @Test
    void anAnswerThatWasReplacedOrWhoseCaseIsClosedIsNobodysWork() {
        policies.inForce(10);
        var first = desk.asked(XA);
        desk.answers(first, ONWARD_RELEASE_ALLOWED, "XC");
        desk.answers(first, ONWARD_RELEASE_ALLOWED, "XD");
        policies.lookAt(first);
        assertThat(OnwardPolicies.reasons(policies.of(first, XC)))
                .containsExactly(HoldReason.ANSWER_NOT_FINAL, HoldReason.ANSWER_PUT_RIGHT);
        assertThat(policies.of(first, XD).decision()).isInstanceOf(Decision.Leaves.class);
        assertThat(desk.openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);

        var closed = desk.asked(XA);
        desk.answers(closed, ONWARD_RELEASE_ALLOWED, "XC");
        traces.close(FOCAL_POINT, closed.id(), TraceState.Outcome.FORWARDED);
        casefiles.move(
                OFFICER,
                closed.caseId(),
                casefiles.get(OFFICER, closed.caseId()).version(),
                Casefile.State.CLOSED);
        policies.lookAt(closed);
        assertThat(OnwardPolicies.reasons(policies.of(closed, XC)))
                .contains(HoldReason.TAKEN_UP, HoldReason.CASE_CLOSED);
        assertThat(desk.openTasks(closed)).doesNotContain(TaskKind.CONSIDER_ONWARD);
    }

    @Test
    void aPersonWhoAskedOnFirstIsNotOvertaken() {
        policies.inForce(10);
        var first = desk.asked(XA);
        desk.answers(first, ONWARD_RELEASE_ALLOWED, "XC");
        onward.draft(OFFICER, first.id(), XC);
        policies.lookAt(first);
        assertThat(OnwardPolicies.reasons(policies.of(first, XC))).containsExactly(HoldReason.ASKED_ALREADY);
        assertThat(mailbox.sentIn(first.caseId())).containsExactly("TRACE_REQUEST XA");
        assertThat(desk.openTasks(first)).doesNotContain(TaskKind.CONSIDER_ONWARD);
    }

    private Trace left(OnwardTriage decided) {
        return reading.asked(OFFICER, Objects.requireNonNull(decided.next()));
    }
}
