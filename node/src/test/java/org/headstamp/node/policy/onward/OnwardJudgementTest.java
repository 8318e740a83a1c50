package org.headstamp.node.policy.onward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.policy.AnswerPolicy;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.PolicyRules;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.policy.Tally;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.proof.Obstacle;
import org.headstamp.node.trace.proof.ObstacleKind;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OnwardJudgementTest {
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;
    private static final MemberState XD = new MemberState("XD");
    private static final PolicyVersion POLICY =
            version(new OnwardPolicy(List.of(XA), List.of(XC), List.of(TraceOutcome.EXPORTED), Priority.NORMAL, 2));
    private static final PolicyVersion WIDEST =
            version(new OnwardPolicy(List.of(), List.of(), List.of(TraceOutcome.EXPORTED), Priority.URGENT_DIRECT, 2));

    @Test
    void aQuestionThatThePolicyCoversGoesOnUnderItsIdAndVersion() {
        assertThat(judge(POLICY, facts(XA, XC, Priority.NORMAL, TraceOutcome.EXPORTED)))
                .isEqualTo(new Decision.Leaves(POLICY.reference()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TAKEN_UP",
                "CASE_CLOSED",
                "ANSWER_NOT_FINAL",
                "ANSWER_CORRECTED",
                "NAMES_A_PERSON",
                "ASKS_ABOUT_A_PERSON",
                "HANDLING_IN_WORDS",
                "FINDING",
                "LOT_UNDER_ALERT",
                "LOT_UNDER_INVESTIGATION",
                "CROSSES_EXERCISE"
            })
    void whatMayNeverGoOnByPolicyWaitsForAPerson(HoldReason reason) {
        assertThat(reasons(WIDEST, flagged(reason, List.of(), List.of()))).containsExactly(reason);
    }

    @Test
    void whatIsUrgentAndDirectNeedsPersonsWhateverThePolicySays() {
        var urgent = facts(XA, XC, Priority.URGENT_DIRECT, TraceOutcome.EXPORTED);
        assertThat(reasons(WIDEST, urgent)).containsExactly(HoldReason.URGENT_DIRECT);
        assertThat(judge(WIDEST, facts(XA, XC, Priority.URGENT, TraceOutcome.EXPORTED)))
                .isInstanceOf(Decision.Leaves.class);
    }

    @ParameterizedTest
    @EnumSource(Caveat.class)
    void onlyCaveatsOfOrdinaryAnswersLeadOn(Caveat caveat) {
        var decision = judge(WIDEST, flagged(HoldReason.FAILED, List.of(caveat), List.of()));
        switch (caveat) {
            case LOT_NOT_SOLE_EVIDENCE, LOT_OVERSIZED, HISTORY_HAS_GAPS ->
                assertThat(decision).isInstanceOf(Decision.Leaves.class);
            case RELOADED,
                    SEVERAL_CANDIDATES,
                    PARTIAL_READING,
                    DESTROYED_BUT_SEEN,
                    SOLD_AFTER_LOSS,
                    SAME_LOT_FAR_APART,
                    HISTORY_INCONSISTENT ->
                assertThat(((Decision.NeedsPerson) decision).reasons()).containsExactly(HoldReason.FINDING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT_RIGHT, ANSWER_PUT_RIGHT",
        "NOT_NAMED, ANSWER_PUT_RIGHT",
        "LOOP, LOOP",
        "ASKED_ALREADY, ASKED_ALREADY",
        "PROHIBITED, RELEASE_PROHIBITED",
        "NEEDS_LEAVE, NEEDS_LEAVE",
        "IN_WORDS, HANDLING_IN_WORDS",
        "DOES_NOT_FIT, PROOFS_DO_NOT_FIT"
    })
    void noPolicyOvercomesAnObstacle(ObstacleKind obstacle, HoldReason reason) {
        var facts = flagged(HoldReason.FAILED, List.of(), List.of(new Obstacle(obstacle, "in words")));
        assertThat(reasons(WIDEST, facts)).containsExactly(reason);
    }

    static Stream<Arguments> uncovered() {
        var exported = TraceOutcome.EXPORTED;
        return Stream.of(
                Arguments.of(facts(XD, XC, Priority.NORMAL, exported), HoldReason.PEER_NOT_COVERED),
                Arguments.of(facts(XA, XD, Priority.NORMAL, exported), HoldReason.NEXT_STATE_NOT_COVERED),
                Arguments.of(facts(XA, XC, Priority.URGENT, exported), HoldReason.PRIORITY_TOO_HIGH),
                Arguments.of(facts(XA, XC, Priority.NORMAL, TraceOutcome.NOT_OURS), HoldReason.OUTCOME_NOT_COVERED));
    }

    @ParameterizedTest
    @MethodSource("uncovered")
    void whatThePolicyDoesNotCoverWaitsForAPerson(OnwardFacts facts, HoldReason reason) {
        assertThat(judge(POLICY, facts))
                .isEqualTo(new Decision.NeedsPerson(
                        List.of(), List.of(new Decision.Objection(POLICY.reference(), List.of(reason)))));
    }

    @Test
    void theBoundOfADayHoldsForOneStateAndForTheWholeNode() {
        var facts = facts(XA, XC, Priority.NORMAL, TraceOutcome.EXPORTED);
        assertThat(reasons(List.of(POLICY), tally(2, 2), facts)).containsExactly(HoldReason.DAILY_BOUND_OF_PEER);
        assertThat(reasons(List.of(POLICY), tally(0, 100), facts)).containsExactly(HoldReason.DAILY_BOUND);
        assertThat(new OnwardJudgement(List.of(POLICY), tally(1, 99), 100).on(facts))
                .isInstanceOf(Decision.Leaves.class);
    }

    @Test
    void policiesAboutAnswersLetNoQuestionGoOn() {
        var answers = version(new AnswerPolicy(
                List.of(),
                List.of(Question.EXPORT),
                List.of(TraceOutcome.EXPORTED),
                Priority.NORMAL,
                Handling.Code.H1,
                1,
                false,
                1));
        var facts = facts(XA, XC, Priority.NORMAL, TraceOutcome.EXPORTED);
        assertThat(reasons(List.of(answers), tally(0, 0), facts)).containsExactly(HoldReason.NO_POLICY);
        assertThat(new OnwardJudgement(List.of(answers, version(narrow()), POLICY), tally(0, 0), 100).on(facts))
                .as("the first that nothing speaks against decides")
                .isEqualTo(new Decision.Leaves(POLICY.reference()));
    }

    private static OnwardPolicy narrow() {
        return new OnwardPolicy(List.of(XD), List.of(XC), List.of(TraceOutcome.EXPORTED), Priority.NORMAL, 1);
    }

    private static Decision judge(PolicyVersion policy, OnwardFacts facts) {
        return new OnwardJudgement(List.of(policy), tally(0, 0), 100).on(facts);
    }

    private static List<HoldReason> reasons(PolicyVersion policy, OnwardFacts facts) {
        return reasons(List.of(policy), tally(0, 0), facts);
    }

    private static List<HoldReason> reasons(List<PolicyVersion> policies, Tally tally, OnwardFacts facts) {
        var decision = new OnwardJudgement(policies, tally, 100).on(facts);
        return List.copyOf(((Decision.NeedsPerson) decision).reasons());
    }

    private static OnwardFacts facts(
            MemberState answeredBy, MemberState next, Priority priority, TraceOutcome outcome) {
        return facts(answeredBy, next, priority, outcome, HoldReason.FAILED, List.of(), List.of());
    }

    private static OnwardFacts flagged(HoldReason reason, List<Caveat> caveats, List<Obstacle> obstacles) {
        return facts(XA, XC, Priority.NORMAL, TraceOutcome.EXPORTED, reason, caveats, obstacles);
    }

    private static OnwardFacts facts(
            MemberState answeredBy,
            MemberState next,
            Priority priority,
            TraceOutcome outcome,
            HoldReason flagged,
            List<Caveat> caveats,
            List<Obstacle> obstacles) {
        return new OnwardFacts(
                answeredBy,
                next,
                TraceSamples.NOON,
                priority,
                outcome,
                flagged != HoldReason.ANSWER_NOT_FINAL,
                flagged == HoldReason.ANSWER_CORRECTED,
                flagged == HoldReason.NAMES_A_PERSON,
                flagged == HoldReason.ASKS_ABOUT_A_PERSON,
                flagged == HoldReason.HANDLING_IN_WORDS,
                caveats,
                flagged == HoldReason.FINDING,
                flagged == HoldReason.LOT_UNDER_ALERT,
                flagged == HoldReason.LOT_UNDER_INVESTIGATION,
                flagged == HoldReason.CROSSES_EXERCISE,
                flagged == HoldReason.TAKEN_UP,
                flagged != HoldReason.CASE_CLOSED,
                obstacles);
    }

    private static PolicyVersion version(PolicyRules rules) {
        return new PolicyVersion(
                new PolicyId(UUID.randomUUID()),
                1,
                "follow exports",
                rules,
                "one",
                TraceSamples.NOON,
                null,
                null,
                null,
                null,
                null);
    }

    private static Tally tally(long toPeer, long total) {
        return new Tally() {
            @Override
            public long toPeer(PolicyId policy, MemberState peer) {
                return toPeer;
            }

            @Override
            public long total() {
                return total;
            }
        };
    }
}
