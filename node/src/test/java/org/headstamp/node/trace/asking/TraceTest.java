package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.TransitionTable;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTest {
    private static final MessageId REQUEST = TraceSamples.aMessage();
    private static final Refusal REFUSAL = new Refusal(Ground.NATIONAL_SECURITY, "", "", false, "");

    /**
     * "-" is an illegal change, "=" leaves the trace as it is, a name is the state that follows. "Discarded" was never
     * sent, "Unconfirmed" was withdrawn without confirmation, "Refused" was refused without any answer.
     */
    private static final String HEARD = """
            state                delivered undelivered lapsed conflicted acknowledged progressed needsInformation     delayed interim full     corrected refused confirmed unconfirmed clarified
            Drafted              -         -           -      -          -            -          -                    -       -       -        -         -       -         -           -
            Discarded            -         -           -      -          -            -          -                    -       -       -        -         -       -         -           -
            Sent                 Delivered Undelivered Lapsed Conflicted Acknowledged InProgress InformationRequested Delayed Interim Answered -         Refused -         =           =
            Delivered            =         =           Lapsed Conflicted Acknowledged InProgress InformationRequested Delayed Interim Answered -         Refused -         =           =
            Undelivered          Delivered =           =      Conflicted Acknowledged InProgress InformationRequested Delayed Interim Answered -         Refused -         =           =
            Lapsed               =         Undelivered =      Conflicted Acknowledged InProgress InformationRequested Delayed Interim Answered -         Refused -         =           =
            Conflicted           =         =           =      =          Acknowledged InProgress InformationRequested Delayed Interim Answered -         Refused -         =           =
            Acknowledged         =         =           =      =          Acknowledged InProgress InformationRequested Delayed Interim Answered -         Refused -         =           =
            InProgress           =         =           =      =          =            InProgress InformationRequested Delayed Interim Answered -         Refused -         =           =
            InformationRequested =         =           =      =          =            =          InformationRequested Delayed Interim Answered -         Refused -         =           =
            Delayed              =         =           =      =          =            =          InformationRequested Delayed Interim Answered -         Refused -         =           =
            Interim              =         =           =      =          =            =          InformationRequested Delayed Interim Answered Answered  Refused -         =           =
            Reopened             =         =           =      =          =            =          InformationRequested Delayed Interim Answered Answered  Refused -         =           =
            Answered             =         =           =      =          =            =          -                    =       Interim Answered Answered  -       -         =           =
            Refused              =         =           =      =          =            =          -                    =       Interim Answered -         Refused -         =           =
            Clarifying           =         =           =      =          =            =          -                    =       Interim Answered Answered  -       -         =           Answered
            ClarifyingRefusal    =         =           =      =          =            =          -                    =       Interim Answered -         Refused -         =           Refused
            ClarifyingInterim    =         =           =      =          =            =          InformationRequested Delayed Interim Answered Answered  Refused -         =           Interim
            Closed               =         =           =      =          -            -          -                    -       Interim Answered Reopened  -       -         =           =
            Withdrawing          =         =           =      =          =            =          =                    =       -       -        -         -       Withdrawn Withdrawn   =
            Unconfirmed          =         =           =      =          -            -          -                    -       -       -        -         -       Withdrawn =           =
            Withdrawn            =         =           =      =          -            -          -                    -       -       -        -         -       =         =           =
            """;

    private static final String DONE = """
            state                sent discarded withdrawing informed   corrected            clarifying traced untraced reopened
            Drafted              Sent Withdrawn -           -          -                    -          -      -        -
            Discarded            -    =         -           -          -                    -          -      -        -
            Sent                 -    -         Withdrawing -          Sent                 -          -      -        -
            Delivered            -    -         Withdrawing -          Delivered            -          -      Closed   -
            Undelivered          -    -         Withdrawing -          -                    -          -      Closed   -
            Lapsed               -    -         Withdrawing -          Lapsed               -          -      Closed   -
            Conflicted           -    -         Withdrawing -          -                    -          -      Closed   -
            Acknowledged         -    -         Withdrawing -          Acknowledged         -          -      Closed   -
            InProgress           -    -         Withdrawing -          InProgress           -          -      Closed   -
            InformationRequested -    -         Withdrawing InProgress InformationRequested -          -      Closed   -
            Delayed              -    -         Withdrawing -          Delayed              -          -      Closed   -
            Interim              -    -         Withdrawing -          Interim              Clarifying Closed Closed   -
            Reopened             -    -         Withdrawing -          Reopened             Clarifying Closed Closed   -
            Answered             -    -         -           -          Reopened             Clarifying Closed Closed   -
            Refused              -    -         -           -          Reopened             Clarifying -      Closed   -
            Clarifying           -    -         -           -          Reopened             -          Closed Closed   -
            ClarifyingRefusal    -    -         -           -          Reopened             -          -      Closed   -
            ClarifyingInterim    -    -         Withdrawing -          Reopened             -          Closed Closed   -
            Closed               -    -         -           -          -                    Clarifying -      =        Reopened
            Withdrawing          -    -         -           -          -                    -          -      -        -
            Unconfirmed          -    -         -           -          -                    -          -      -        -
            Withdrawn            -    -         -           -          -                    -          -      -        -
            """;

    private static final MessageId CLARIFICATION = TraceSamples.aMessage();

    private static Map<String, UnaryOperator<Trace>> heard() {
        var now = TraceSamples.NOON.plusSeconds(1);
        var delay = new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", now.plusSeconds(60), false);
        var report = new ProgressReport(ProgressReport.Stage.SEARCHING, null, "");
        var events = new LinkedHashMap<String, UnaryOperator<Trace>>();
        events.put("delivered", trace -> trace.hears().delivered(now));
        events.put("undelivered", trace -> trace.hears().undelivered("NOT_DELIVERED", now));
        events.put("lapsed", trace -> trace.hears().lapsed("", now));
        events.put("conflicted", trace -> trace.hears().conflicted(conflict(trace.caseId())));
        events.put(
                "acknowledged",
                trace -> trace.hears()
                        .acknowledged(TraceSamples.aMessage(), Acknowledgement.accepted("", null), TraceSamples.NOON));
        events.put("progressed", trace -> trace.hears().progressed(report, now));
        events.put("needsInformation", trace -> trace.hears().informationRequested(TraceSamples.aMessage(), true, now));
        events.put("delayed", trace -> trace.hears().delayed(TraceSamples.aMessage(), delay, 2, now));
        events.put("interim", trace -> answered(trace, Completeness.INTERIM));
        events.put("full", trace -> answered(trace, Completeness.FULL));
        events.put(
                "corrected",
                trace -> trace.hears()
                        .answerCorrected(TraceSamples.aMessage(), TraceSamples.answer(Completeness.FULL), now));
        events.put("refused", trace -> trace.hears().refused(TraceSamples.aMessage(), REFUSAL, now));
        events.put("confirmed", trace -> trace.hears().withdrawalConfirmed(StoppedAt.UNDER_WAY, now));
        events.put("unconfirmed", trace -> trace.hears().withdrawalUnconfirmed(now));
        events.put("clarified", trace -> trace.hears().clarified(CLARIFICATION));
        return events;
    }

    static Map<String, UnaryOperator<Trace>> done() {
        var now = TraceSamples.NOON.plusSeconds(1);
        var events = new LinkedHashMap<String, UnaryOperator<Trace>>();
        events.put("sent", trace -> trace.sent(TraceSamples.aMessage(), now));
        events.put("discarded", trace -> trace.discarded(now));
        events.put("withdrawing", trace -> trace.withdrawing(TraceSamples.aMessage(), Withdrawal.Reason.OBSOLETE, now));
        events.put("informed", trace -> trace.informed(now));
        events.put(
                "corrected",
                trace -> trace.corrected(
                        TraceSamples.aMessage(), TraceSamples.question(TraceSamples.firedCases("2")), now));
        events.put("clarifying", trace -> trace.clarifying(TraceSamples.aMessage(), now));
        events.put("traced", trace -> trace.closed(TraceState.Outcome.TRACED, now));
        events.put("untraced", trace -> trace.closed(TraceState.Outcome.NOT_TRACED, now));
        events.put("reopened", trace -> trace.reopened("the lot was misread", now));
        return events;
    }

    static Map<String, Trace> states() {
        var noon = TraceSamples.NOON;
        var drafted = drafted(Priority.NORMAL);
        var sent = drafted.sent(REQUEST, noon);
        var answered = answered(sent, Completeness.FULL);
        var refused = sent.hears().refused(TraceSamples.aMessage(), REFUSAL, noon);
        var closed = answered.closed(TraceState.Outcome.NOT_TRACED, noon);
        var withdrawing = sent.withdrawing(TraceSamples.aMessage(), Withdrawal.Reason.ERROR, noon);
        var delay = new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", noon.plusSeconds(60), false);
        var states = new LinkedHashMap<String, Trace>();
        states.put("Drafted", drafted);
        states.put("Discarded", drafted.discarded(noon));
        states.put("Sent", sent);
        states.put("Delivered", sent.hears().delivered(noon));
        states.put("Undelivered", sent.hears().undelivered("NOT_DELIVERED", noon));
        states.put("Lapsed", sent.hears().lapsed("", noon));
        states.put("Conflicted", sent.hears().conflicted(conflict(sent.caseId())));
        states.put(
                "Acknowledged",
                sent.hears().acknowledged(TraceSamples.aMessage(), Acknowledgement.accepted("", null), noon));
        states.put(
                "InProgress",
                sent.hears().progressed(new ProgressReport(ProgressReport.Stage.SEARCHING, null, ""), noon));
        states.put("InformationRequested", sent.hears().informationRequested(TraceSamples.aMessage(), false, noon));
        states.put("Delayed", sent.hears().delayed(TraceSamples.aMessage(), delay, 1, noon));
        states.put("Interim", answered(sent, Completeness.INTERIM));
        states.put("Reopened", closed.reopened("another find", noon));
        states.put("Answered", answered);
        states.put("Refused", refused);
        states.put("Clarifying", answered.clarifying(CLARIFICATION, noon));
        states.put("ClarifyingRefusal", refused.clarifying(CLARIFICATION, noon));
        states.put("ClarifyingInterim", answered(sent, Completeness.INTERIM).clarifying(CLARIFICATION, noon));
        states.put("Closed", closed);
        states.put("Withdrawing", withdrawing);
        states.put("Unconfirmed", withdrawing.hears().withdrawalUnconfirmed(noon));
        states.put("Withdrawn", withdrawing.hears().withdrawalConfirmed(StoppedAt.NOT_BEGUN, noon));
        return states;
    }

    private static TransitionTable<Trace> heardTable() {
        return new TransitionTable<>(HEARD, states(), heard(), Trace::state);
    }

    private static TransitionTable<Trace> table() {
        return new TransitionTable<>(DONE, states(), done(), Trace::state);
    }

    static Stream<Arguments> everyStateAndNews() {
        return heardTable().fields();
    }

    static Stream<Arguments> everyStateAndAct() {
        return table().fields();
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @MethodSource("everyStateAndNews")
    void everyNewsHasOneMeaningInEveryState(String state, String event, String expected) {
        heardTable().check(state, event, expected);
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @MethodSource("everyStateAndAct")
    void everyActHasOneMeaningInEveryState(String state, String event, String expected) {
        table().check(state, event, expected);
    }

    @Test
    void theTablesNameEveryStateAndEveryEvent() {
        heardTable().isComplete(TraceState.class);
        table().isComplete(TraceState.class);
    }

    @Test
    void anIllegalChangeNamesTheTraceItsStateAndTheEvent() {
        var trace = table().in("Drafted");
        assertThatThrownBy(() -> trace.hears().delivered(TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("trace " + trace.id() + " is Drafted, which does not allow: receipt");
    }

    @Test
    void aMessageThatArrivesTwiceChangesNothing() {
        var sent = table().in("Sent");
        var message = TraceSamples.aMessage();
        List<UnaryOperator<Trace>> repeated = List.of(
                trace -> trace.hears().acknowledged(message, Acknowledgement.accepted("", null), TraceSamples.NOON),
                trace -> trace.hears().answered(message, TraceSamples.answer(Completeness.PARTIAL), TraceSamples.NOON),
                trace -> trace.hears().refused(message, REFUSAL, TraceSamples.NOON));
        for (var event : repeated) {
            var once = event.apply(sent);
            assertThat(event.apply(once)).isSameAs(once);
        }
    }

    @Test
    void sendingTwiceUnderTheSameMessageChangesNothing() {
        var sent = table().in("Sent");
        assertThat(sent.sent(REQUEST, TraceSamples.NOON)).isSameAs(sent);
    }

    @Test
    void aThirdDelayIsNone() {
        var trace = table().in("Delayed");
        var delay = new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", TraceSamples.NOON, false);
        assertThatThrownBy(() -> trace.hears().delayed(TraceSamples.aMessage(), delay, 3, TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aTraceThatWasClarifiedAfterItsEndIsAsClosedAsBefore() {
        var closed = table().in("Closed");
        var asked = closed.clarifying(CLARIFICATION, TraceSamples.NOON);
        assertThat(asked.hears().clarified(CLARIFICATION)).isEqualTo(closed);
        assertThat(asked.hears().clarified(TraceSamples.aMessage())).isSameAs(asked);
    }

    @Test
    void aCorrectedQuestionIsTheOneThatCounts() {
        var right = TraceSamples.question(TraceSamples.firedCases("2"));
        var message = TraceSamples.aMessage();
        var corrected = table().in("Acknowledged").corrected(message, right, TraceSamples.NOON);
        assertThat(corrected.question()).isEqualTo(right);
        assertThat(corrected.latestQuestion()).isEqualTo(message);
        assertThat(corrected.request()).isEqualTo(REQUEST);
    }

    @Test
    void aClosedTraceIsNotClosedOtherwise() {
        var closed = table().in("Closed");
        assertThatThrownBy(() -> closed.closed(TraceState.Outcome.DUPLICATE, TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aQuestionAsksForAReplyInTheUsualTimeUnlessItsDrafterAsksForAnother() {
        var usual = TraceSamples.NOON.plus(Duration.ofDays(3));
        var drafted = drafted(Priority.URGENT);
        assertThat(drafted.usualTime()).isTrue();
        assertThat(drafted.replyingBy(usual.plusMillis(7)).header().replyBy()).isEqualTo(usual);
        var asking = TraceSamples.header(Priority.URGENT, true).replyingBy(TraceSamples.NOON);
        var other = Trace.draft(
                TraceSamples.anId(),
                TraceSamples.aCase(TraceSamples.XA),
                TraceSamples.XB,
                TraceSamples.question(),
                asking,
                "officer",
                TraceSamples.NOON);
        assertThat(other.usualTime()).isFalse();
        assertThat(other.replyingBy(usual)).isEqualTo(other);
    }

    @Test
    void thatNobodyHasBegunIsNoNewsOfAQuestionThatNobodyHasRead() {
        var waiting = new ProgressReport(ProgressReport.Stage.WAITING, null, "");
        for (var state : List.of("Sent", "Delivered", "Lapsed")) {
            var trace = table().in(state);
            assertThat(trace.hears().progressed(waiting, TraceSamples.NOON)).isEqualTo(trace);
        }
        assertThat(table().in("Acknowledged")
                        .hears()
                        .progressed(waiting, TraceSamples.NOON)
                        .state())
                .isInstanceOf(TraceState.InProgress.class);
    }

    private static Trace answered(Trace trace, Completeness completeness) {
        return trace.hears().answered(TraceSamples.aMessage(), TraceSamples.answer(completeness), TraceSamples.NOON);
    }

    private static Trace drafted(Priority priority) {
        return Trace.draft(
                TraceSamples.anId(),
                TraceSamples.aCase(TraceSamples.XA),
                TraceSamples.XB,
                TraceSamples.question(),
                TraceSamples.header(priority, true),
                "officer",
                TraceSamples.NOON);
    }

    private static Conflict conflict(CaseId caseId) {
        return new Conflict(
                REQUEST,
                TraceSamples.aMessage(),
                PayloadKind.TRACE_REQUEST,
                caseId,
                TraceSamples.XB,
                ConflictReason.STATE,
                "",
                TraceSamples.NOON);
    }
}
