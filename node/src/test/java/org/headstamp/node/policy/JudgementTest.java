package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.policy.PolicySamples.XA;
import static org.headstamp.node.policy.PolicySamples.certain;
import static org.headstamp.node.policy.PolicySamples.facts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgementTest {
    private static final PolicyVersion POLICY = PolicyVersion.draft(
            new PolicyId(UUID.randomUUID()), 1, "exact lots", PolicySamples.policy(), "one", PolicySamples.NOON);

    /** The facts of an answer that leaves, which one change makes another. */
    private record Changed(AnswerFacts facts) {
        private static Changed start() {
            return new Changed(PolicySamples.facts());
        }

        private AnswerFacts with(
                MemberState asker,
                List<Question> questions,
                Priority priority,
                Handling.Code handling,
                TraceOutcome outcome) {
            return new AnswerFacts(
                    asker,
                    facts.receivedAt(),
                    questions,
                    priority,
                    handling,
                    facts.items(),
                    outcome,
                    facts.namesPerson(),
                    facts.withholds(),
                    facts.namesForce(),
                    facts.caveats(),
                    facts.historyCut(),
                    facts.underAlert(),
                    facts.underInvestigation());
        }

        private AnswerFacts flagged(HoldReason reason) {
            return new AnswerFacts(
                    facts.asker(),
                    facts.receivedAt(),
                    facts.questions(),
                    facts.priority(),
                    facts.handling(),
                    facts.items(),
                    facts.outcome(),
                    reason == HoldReason.NAMES_A_PERSON,
                    reason == HoldReason.NEEDS_WITHHOLDING,
                    reason == HoldReason.NAMES_A_FORCE,
                    facts.caveats(),
                    reason == HoldReason.HISTORY_CUT,
                    reason == HoldReason.LOT_UNDER_ALERT,
                    reason == HoldReason.LOT_UNDER_INVESTIGATION);
        }

        private AnswerFacts saying(Caveat caveat) {
            return new AnswerFacts(
                    facts.asker(),
                    facts.receivedAt(),
                    facts.questions(),
                    facts.priority(),
                    facts.handling(),
                    facts.items(),
                    facts.outcome(),
                    false,
                    false,
                    false,
                    List.of(caveat),
                    false,
                    false,
                    false);
        }
    }

    @Test
    void anAnswerThatThePolicyCoversLeavesUnderItsIdAndVersion() {
        assertThat(judge(facts())).isEqualTo(new Decision.Leaves(POLICY.reference()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NAMES_A_PERSON",
                "NEEDS_WITHHOLDING",
                "NAMES_A_FORCE",
                "HISTORY_CUT",
                "LOT_UNDER_ALERT",
                "LOT_UNDER_INVESTIGATION"
            })
    void whatMayNeverLeaveByPolicyWaitsForAPerson(HoldReason reason) {
        assertThat(reasons(Changed.start().flagged(reason))).containsExactly(reason);
    }

    @Test
    void aPolicyMayLetSecurityForcesBeNamedButDoesNotBySilence() {
        var named = Changed.start().flagged(HoldReason.NAMES_A_FORCE);
        var allowing = new AnswerPolicy(
                List.of(),
                List.of(Question.EXPORT),
                List.of(TraceOutcome.EXPORTED),
                Priority.NORMAL,
                Handling.Code.H2,
                1,
                true,
                1);
        assertThat(allowing.objectionsTo(named)).isEmpty();
        assertThat(PolicySamples.policy().objectionsTo(named)).containsExactly(HoldReason.NAMES_A_FORCE);
    }

    @ParameterizedTest
    @EnumSource(value = Caveat.class, mode = EnumSource.Mode.EXCLUDE, names = "LOT_NOT_SOLE_EVIDENCE")
    void everyCaveatThatShowsMoreThanALeadIsForAPersonToWeigh(Caveat caveat) {
        assertThat(reasons(Changed.start().saying(caveat))).containsExactly(HoldReason.FINDING);
    }

    static Stream<Arguments> items() {
        var nothing = new ItemFacts("2", ItemFacts.Match.NOTHING, 0);
        return Stream.of(
                Arguments.of(List.of(new ItemFacts("1", ItemFacts.Match.SEVERAL, 1)), HoldReason.SEVERAL_CANDIDATES),
                Arguments.of(
                        List.of(certain(), new ItemFacts("2", ItemFacts.Match.SEVERAL, 1)),
                        HoldReason.SEVERAL_CANDIDATES),
                Arguments.of(List.of(new ItemFacts("1", ItemFacts.Match.UNCERTAIN, 0.3)), HoldReason.NO_CERTAIN_MATCH),
                Arguments.of(List.of(new ItemFacts("1", ItemFacts.Match.UNREADABLE, 0)), HoldReason.NOT_READABLE),
                Arguments.of(List.of(certain(), nothing), HoldReason.NOT_EVERY_ITEM_FOUND),
                Arguments.of(List.of(new ItemFacts("1", ItemFacts.Match.CERTAIN, 0.94)), HoldReason.SCORE_TOO_LOW));
    }

    @ParameterizedTest
    @MethodSource("items")
    void onlyOneCertainRecordForEachItemLeaves(List<ItemFacts> items, HoldReason reason) {
        assertThat(reasons(facts(items))).containsExactly(reason);
    }

    @Test
    void thatNothingIsInTheRecordsMayLeaveWhereThePolicySaysSo() {
        var nothing = new Changed(facts(List.of(new ItemFacts("1", ItemFacts.Match.NOTHING, 0))))
                .with(XA, List.of(Question.EXPORT), Priority.NORMAL, Handling.Code.H1, TraceOutcome.NO_RECORD_FOUND);
        assertThat(judge(nothing)).isInstanceOf(Decision.Leaves.class);
    }

    static Stream<Arguments> uncovered() {
        var export = List.of(Question.EXPORT);
        var normal = Priority.NORMAL;
        var h1 = Handling.Code.H1;
        var exported = TraceOutcome.EXPORTED;
        var start = Changed.start();
        return Stream.of(
                Arguments.of(
                        start.with(new MemberState("XC"), export, normal, h1, exported), HoldReason.PEER_NOT_COVERED),
                Arguments.of(
                        start.with(XA, List.of(Question.EXPORT, Question.LICENCE), normal, h1, exported),
                        HoldReason.QUESTION_NOT_COVERED),
                Arguments.of(start.with(XA, export, Priority.URGENT, h1, exported), HoldReason.PRIORITY_TOO_HIGH),
                Arguments.of(
                        start.with(XA, export, normal, Handling.Code.H2, exported), HoldReason.HANDLING_TOO_STRICT),
                Arguments.of(
                        start.with(XA, export, normal, h1, TraceOutcome.DEALER_IDENTIFIED),
                        HoldReason.OUTCOME_NOT_COVERED));
    }

    @ParameterizedTest
    @MethodSource("uncovered")
    void whatThePolicyDoesNotCoverWaitsForAPerson(AnswerFacts facts, HoldReason reason) {
        assertThat(reasons(facts)).containsExactly(reason);
        assertThat(PolicySamples.policy().objectionsTo(facts)).containsExactly(reason);
    }

    @Test
    void questionsAboutPersonsAndConditionsInWordsAreNeverAnsweredByPolicy() {
        var start = Changed.start();
        assertThat(Safeguards.objectionsTo(start.with(
                        XA, List.of(Question.PERSON_CHECK), Priority.NORMAL, Handling.Code.H1, TraceOutcome.EXPORTED)))
                .containsExactly(HoldReason.ASKS_ABOUT_A_PERSON);
        assertThat(Safeguards.objectionsTo(start.with(
                        XA, List.of(Question.EXPORT), Priority.NORMAL, Handling.Code.H3, TraceOutcome.EXPORTED)))
                .containsExactly(HoldReason.HANDLING_IN_WORDS);
    }

    @Test
    void theBoundOfADayHoldsForOneStateAndForTheWholeNode() {
        assertThat(reasons(facts(), tally(2, 2), 100)).containsExactly(HoldReason.DAILY_BOUND_OF_PEER);
        assertThat(reasons(facts(), tally(0, 100), 100)).containsExactly(HoldReason.DAILY_BOUND);
        assertThat(new Judgement(List.of(POLICY), tally(1, 99), false, 100).on(facts()))
                .isInstanceOf(Decision.Leaves.class);
    }

    @Test
    void withoutAPolicyNothingLeavesAndTheReasonIsTold() {
        assertThat(new Judgement(List.of(), tally(0, 0), false, 1).on(facts()))
                .isEqualTo(Decision.NeedsPerson.because(HoldReason.NO_POLICY));
        var onward = PolicyVersion.draft(
                new PolicyId(UUID.randomUUID()),
                1,
                "onward",
                new OnwardPolicy(List.of(), List.of(), List.of(TraceOutcome.EXPORTED), Priority.NORMAL, 1),
                "one",
                PolicySamples.NOON);
        assertThat(new Judgement(List.of(onward), tally(0, 0), false, 1).on(facts()))
                .isEqualTo(Decision.NeedsPerson.because(HoldReason.NO_POLICY));
    }

    @Test
    void whereForcesAreHeldBackNoPolicyTellsOfThem() {
        var rules = PolicySamples.policy();
        var forcesToo = new AnswerPolicy(
                rules.peers(),
                rules.questions(),
                rules.outcomes(),
                rules.highestPriority(),
                rules.strictestHandling(),
                rules.leastScore(),
                true,
                rules.dailyPerPeer());
        var policy = PolicyVersion.draft(
                new PolicyId(UUID.randomUUID()), 1, "forces too", forcesToo, "one", PolicySamples.NOON);
        var named = Changed.start().flagged(HoldReason.NAMES_A_FORCE);
        assertThat(new Judgement(List.of(policy), tally(0, 0), false, 1).on(named))
                .isEqualTo(new Decision.Leaves(policy.reference()));
        assertThat(new Judgement(List.of(policy), tally(0, 0), true, 1).on(named))
                .isInstanceOfSatisfying(
                        Decision.NeedsPerson.class,
                        person -> assertThat(person.reasons()).containsExactly(HoldReason.NAMES_A_FORCE));
    }

    @Test
    void theFirstPolicyThatNothingSpeaksAgainstDecides() {
        var narrow = new AnswerPolicy(
                List.of(new MemberState("XC")),
                List.of(Question.EXPORT),
                List.of(TraceOutcome.EXPORTED),
                Priority.NORMAL,
                Handling.Code.H1,
                1,
                false,
                1);
        var other =
                PolicyVersion.draft(new PolicyId(UUID.randomUUID()), 3, "XC only", narrow, "one", PolicySamples.NOON);
        assertThat(new Judgement(List.of(other, POLICY), tally(0, 0), false, 1).on(facts()))
                .isEqualTo(new Decision.Leaves(POLICY.reference()));
    }

    private static Decision judge(AnswerFacts facts) {
        return new Judgement(List.of(POLICY), tally(0, 0), false, 100).on(facts);
    }

    private static List<HoldReason> reasons(AnswerFacts facts) {
        return reasons(facts, tally(0, 0), 100);
    }

    private static List<HoldReason> reasons(AnswerFacts facts, Tally tally, long dailyTotal) {
        var decision = new Judgement(List.of(POLICY), tally, false, dailyTotal).on(facts);
        return List.copyOf(((Decision.NeedsPerson) decision).reasons());
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
