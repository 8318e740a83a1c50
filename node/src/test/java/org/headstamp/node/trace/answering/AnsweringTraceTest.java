package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.TransitionTable;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnsweringTraceTest {
    private static final MessageId REPLY = TraceSamples.aMessage();

    /**
     * "-" is an illegal change, "=" leaves the trace as it is, a name is the state that follows. "Unsearched" states got
     * a refusal without a search; "failed" and "delivered" are news of the message REPLY, "otherFailed" and
     * "otherDelivered" of another.
     */
    private static final String TABLE = """
            state              acknowledged searched         answer           refusal          returned  replied failed      otherFailed delivered otherDelivered
            Received           Acknowledged -                -                -                -         -       -           -           -         -
            Acknowledged       Acknowledged Searching        -                AwaitingApproval -         -       =           =           =         =
            NotAddressee       Acknowledged -                -                AwaitingApproval -         -       =           =           =         =
            Searching          -            Searching        AwaitingApproval AwaitingApproval -         -       =           =           =         =
            WaitingForTrade    -            WaitingForTrade  AwaitingApproval AwaitingApproval -         -       =           =           =         =
            NeedsInformation   -            NeedsInformation -                AwaitingApproval -         -       =           =           =         =
            Renewed            -            Searching        -                AwaitingApproval -         -       =           =           =         =
            Delayed            -            Searching        AwaitingApproval AwaitingApproval -         -       =           =           =         =
            AwaitingApproval   -            -                AwaitingApproval AwaitingApproval Searching Replied =           =           =         =
            UnsearchedAwaiting -            -                -                AwaitingApproval Searching Replied =           =           =         =
            Replied            -            Searching        AwaitingApproval AwaitingApproval -         =       ReplyFailed =           =         =
            Interim            -            Searching        AwaitingApproval AwaitingApproval -         =       ReplyFailed =           =         =
            UnsearchedReplied  -            Searching        -                AwaitingApproval -         =       ReplyFailed =           =         =
            ReplyFailed        -            Searching        AwaitingApproval AwaitingApproval -         -       =           =           Replied   =
            UnsearchedFailed   -            Searching        -                AwaitingApproval -         -       =           =           Replied   =
            Stopped            -            -                -                -                -         -       =           =           =         =
            """;

    private static final String TURNS = """
            state              needsInformation missed    informed  told      corrected    delayed tradeAsked      tradeAnswered tradeCorrected stopped
            Received           -                =         =         -         Received     -       -               =             =              Stopped
            Acknowledged       NeedsInformation =         =         Renewed   Acknowledged Delayed -               =             =              Stopped
            NotAddressee       NeedsInformation =         =         Renewed   Acknowledged Delayed -               =             =              Stopped
            Searching          NeedsInformation =         =         Renewed   Renewed      Delayed WaitingForTrade =             =              Stopped
            WaitingForTrade    NeedsInformation =         =         Renewed   Renewed      =       =               Searching     =              Stopped
            NeedsInformation   NeedsInformation Renewed   Renewed   Renewed   Renewed      =       -               =             =              Stopped
            Renewed            NeedsInformation =         =         Renewed   Renewed      Delayed -               =             =              Stopped
            Delayed            NeedsInformation =         =         Renewed   Renewed      Delayed WaitingForTrade =             =              Stopped
            AwaitingApproval   -                =         =         Renewed   Renewed      =       -               =             Searching      Stopped
            UnsearchedAwaiting -                =         =         Renewed   Renewed      =       -               =             Searching      Stopped
            Replied            -                =         =         Renewed   Renewed      -       -               =             =              Stopped
            Interim            -                =         =         Renewed   Renewed      Delayed -               =             =              Stopped
            UnsearchedReplied  -                =         =         Renewed   Renewed      -       -               =             =              Stopped
            ReplyFailed        -                =         =         Renewed   Renewed      -       -               =             =              Stopped
            UnsearchedFailed   -                =         =         Renewed   Renewed      -       -               =             =              Stopped
            Stopped            -                =         =         -         -            -       -               =             =              =
            """;

    private static final MessageId INFORMATION_REQUEST = TraceSamples.aMessage();

    private static Map<String, UnaryOperator<AnsweringTrace>> turns() {
        var now = TraceSamples.NOON.plusSeconds(1);
        var events = new LinkedHashMap<String, UnaryOperator<AnsweringTrace>>();
        events.put("needsInformation", trace -> trace.turns().needsInformation(TraceSamples.aMessage(), true, now));
        events.put("missed", trace -> trace.turns().informationMissed(INFORMATION_REQUEST, now));
        events.put("informed", trace -> trace.turns().informed(TraceSamples.aMessage(), List.of(), now));
        events.put(
                "told",
                trace -> trace.turns().informed(TraceSamples.aMessage(), List.of(TraceSamples.firedCases("1")), now));
        events.put(
                "corrected",
                trace -> trace.turns()
                        .corrected(TraceSamples.aMessage(), TraceSamples.question(TraceSamples.firedCases("2")), now));
        events.put("delayed", trace -> trace.turns().delayed(TraceSamples.aMessage(), delay(), 2, now));
        events.put("tradeAsked", trace -> trace.turns().tradeAsked(now));
        events.put("tradeAnswered", trace -> trace.turns().tradeAnswered(now));
        events.put("tradeCorrected", trace -> trace.turns().tradeCorrected(now));
        events.put("stopped", trace -> trace.turns().stopped(Withdrawal.Reason.SOLVED, false, now));
        return events;
    }

    private static Map<String, UnaryOperator<AnsweringTrace>> events() {
        var other = TraceSamples.aMessage();
        var now = TraceSamples.NOON;
        var events = new LinkedHashMap<String, UnaryOperator<AnsweringTrace>>();
        events.put(
                "acknowledged",
                trace -> trace.acknowledged(TraceSamples.aMessage(), Acknowledgement.accepted("", null), now));
        events.put(
                "searched",
                trace -> trace.searched(
                        List.of(new ItemSearch("1", "Other register", now, new LookUp.NotFound())),
                        now.plusSeconds(1)));
        events.put("answer", trace -> trace.proposed(answer(), "registrar", now.plusSeconds(1)));
        events.put("refusal", trace -> trace.proposed(refusal(), "registrar", now.plusSeconds(1)));
        events.put("returned", trace -> trace.returned(now));
        events.put("replied", trace -> trace.replied(REPLY, now));
        events.put("failed", trace -> trace.replyFailed(REPLY, "NOT_DELIVERED", now));
        events.put("otherFailed", trace -> trace.replyFailed(other, "NOT_DELIVERED", now));
        events.put("delivered", trace -> trace.replyDelivered(REPLY));
        events.put("otherDelivered", trace -> trace.replyDelivered(other));
        return events;
    }

    private static Map<String, AnsweringTrace> states() {
        var now = TraceSamples.NOON;
        var received = received();
        var acknowledged = received.acknowledged(TraceSamples.aMessage(), Acknowledgement.accepted("XB-1", null), now);
        var searching = acknowledged.searched(searches(), now);
        var awaiting = searching.proposed(answer(), "registrar", now);
        var unsearched = acknowledged.proposed(refusal(), "registrar", now);
        var states = new LinkedHashMap<String, AnsweringTrace>();
        states.put("Received", received);
        states.put("Acknowledged", acknowledged);
        states.put(
                "NotAddressee",
                received.acknowledged(
                        TraceSamples.aMessage(),
                        new Acknowledgement(Acknowledgement.Outcome.NOT_ADDRESSEE, TraceSamples.XC, "", null, ""),
                        now));
        states.put("Searching", searching);
        states.put("WaitingForTrade", searching.turns().tradeAsked(now));
        states.put("NeedsInformation", acknowledged.turns().needsInformation(INFORMATION_REQUEST, false, now));
        states.put("Renewed", searching.turns().corrected(TraceSamples.aMessage(), TraceSamples.question(), now));
        states.put("Delayed", searching.turns().delayed(TraceSamples.aMessage(), delay(), 1, now));
        states.put("AwaitingApproval", awaiting);
        states.put("UnsearchedAwaiting", unsearched);
        states.put("Replied", awaiting.replied(REPLY, now));
        states.put("Interim", searching.proposed(interim(), "registrar", now).replied(REPLY, now));
        states.put("UnsearchedReplied", unsearched.replied(REPLY, now));
        states.put("ReplyFailed", awaiting.replied(REPLY, now).replyFailed(REPLY, "EXPIRED", now));
        states.put("UnsearchedFailed", unsearched.replied(REPLY, now).replyFailed(REPLY, "EXPIRED", now));
        states.put("Stopped", searching.turns().stopped(Withdrawal.Reason.ERROR, false, now));
        return states;
    }

    private static TransitionTable<AnsweringTrace> table() {
        return new TransitionTable<>(TABLE, states(), events(), AnsweringTrace::state);
    }

    private static TransitionTable<AnsweringTrace> turnsTable() {
        return new TransitionTable<>(TURNS, states(), turns(), AnsweringTrace::state);
    }

    static Stream<Arguments> everyStateAndEvent() {
        return table().fields();
    }

    static Stream<Arguments> everyStateAndTurn() {
        return turnsTable().fields();
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @MethodSource("everyStateAndTurn")
    void everyTurnHasOneMeaningInEveryState(String state, String event, String expected) {
        turnsTable().check(state, event, expected);
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @MethodSource("everyStateAndEvent")
    void everyEventHasOneMeaningInEveryState(String state, String event, String expected) {
        table().check(state, event, expected);
    }

    @Test
    void theTableNamesEveryStateAndEveryEvent() {
        table().isComplete(AnsweringState.class);
        turnsTable().isComplete(AnsweringState.class);
    }

    @Test
    void anIllegalChangeNamesTheTraceItsStateAndTheEvent() {
        var trace = table().in("Received");
        assertThatThrownBy(() -> trace.returned(TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("answering trace " + trace.id() + " is Received, which does not allow: return");
    }

    @Test
    void anotherReplyThanTheOneSentIsNotTakenForIt() {
        var replied = table().in("Replied");
        assertThatThrownBy(() -> replied.replied(TraceSamples.aMessage(), TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aReceiptOverrulesThatThereWasNoneAndNotThatTheReplyDoesNotFit() {
        var replied = table().in("Replied");
        var lost = replied.replyFailed(REPLY, "NOT_DELIVERED", TraceSamples.NOON);
        assertThat(lost.replyDelivered(REPLY)).isEqualTo(replied);
        var contested = lost.replyContested(new Conflict(
                REPLY,
                TraceSamples.aMessage(),
                PayloadKind.TRACE_RESPONSE,
                replied.caseId(),
                replied.asker(),
                ConflictReason.CLOSED,
                "the question is closed",
                TraceSamples.NOON));
        assertThat(contested.state())
                .isEqualTo(new AnsweringState.ReplyFailed(
                        REPLY,
                        replied.latestReply().orElseThrow(),
                        "CONFLICT_CLOSED",
                        "the question is closed",
                        TraceSamples.NOON));
        assertThat(contested.replyDelivered(REPLY)).isEqualTo(contested);
    }

    @Test
    void whatWasStoppedSaysHowFarItHadCome() {
        assertThat(stopped("Received", false)).isEqualTo(StoppedAt.NOT_BEGUN);
        assertThat(stopped("Searching", false)).isEqualTo(StoppedAt.UNDER_WAY);
        assertThat(stopped("Searching", true)).isEqualTo(StoppedAt.REPLIED);
        assertThat(stopped("ReplyFailed", false)).isEqualTo(StoppedAt.REPLIED);
    }

    @Test
    void aThirdDelayIsRefusedWithTheAdviceToConsult() {
        var trace = table().in("Delayed");
        assertThatThrownBy(() -> trace.turns().delayed(TraceSamples.aMessage(), delay(), 3, TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("consult the State that asks");
    }

    @Test
    void itemsThatAreReadOtherwiseKeepTheirPlaceAndAreToBeSearchedAnew() {
        var informed = table().in("Searching")
                .turns()
                .informed(TraceSamples.aMessage(), List.of(TraceSamples.firedCases("1")), TraceSamples.NOON);
        assertThat(informed.question().itemReferences()).containsExactly("1");
        assertThat(informed.searches()).isEmpty();
    }

    private static StoppedAt stopped(String state, boolean hasReplied) {
        var stopped = table().in(state).turns().stopped(Withdrawal.Reason.SOLVED, hasReplied, TraceSamples.NOON);
        return ((AnsweringState.Stopped) stopped.state()).stoppedAt();
    }

    private static AnsweringTrace received() {
        return new AnsweringTrace(
                TraceSamples.anId(),
                TraceSamples.aCase(TraceSamples.XA),
                TraceSamples.XA,
                TraceSamples.aMessage(),
                null,
                TraceSamples.question(),
                TraceSamples.header(),
                List.of(),
                new AnsweringState.Received(TraceSamples.NOON),
                TraceSamples.NOON);
    }

    private static List<ItemSearch> searches() {
        return List.of(new ItemSearch("1", "National register", TraceSamples.NOON, new LookUp.NotFound()));
    }

    private static Reply answer() {
        return new Reply.Answer(TraceSamples.answer(Completeness.FULL), null, List.of());
    }

    private static Reply interim() {
        return new Reply.Answer(TraceSamples.answer(Completeness.INTERIM), null, List.of());
    }

    private static DelayNotice delay() {
        return new DelayNotice(Ground.ONGOING_INVESTIGATION, "", "", TraceSamples.NOON.plusSeconds(60), false);
    }

    private static Reply refusal() {
        return new Reply.NoAnswer(new Refusal(Ground.NATIONAL_SECURITY, "", "", false, ""), List.of());
    }
}
