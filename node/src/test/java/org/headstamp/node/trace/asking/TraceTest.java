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

    /** "-" is an illegal change, "=" leaves the trace as it is, a name is the state that follows. */
    private static final String TABLE = """
            state         sent delivered undelivered acknowledged interim  full     refused conflicted withdrawn traced untraced
            Drafted       Sent -         -           -            -        -        -       -          Withdrawn -      -
            Sent          -    Delivered Undelivered Acknowledged Answered Answered Refused Conflicted -         -      -
            Delivered     -    =         =           Acknowledged Answered Answered Refused Conflicted -         -      Closed
            Undelivered   -    Delivered =           Acknowledged Answered Answered Refused Conflicted -         -      Closed
            Acknowledged  -    =         =           Acknowledged Answered Answered Refused =          -         -      Closed
            Interim       -    =         =           =            Answered Answered Refused =          -         Closed Closed
            Answered      -    =         =           =            Answered Answered -       =          -         Closed Closed
            Refused       -    =         =           =            Answered Answered Refused =          -         -      Closed
            Conflicted    -    =         =           Acknowledged Answered Answered Refused =          -         -      Closed
            Withdrawn     -    -         -           -            -        -        -       -          =         -      -
            Closed        -    =         =           =            Answered Answered -       =          -         -      =
            """;

    private static Map<String, UnaryOperator<Trace>> events() {
        var events = new LinkedHashMap<String, UnaryOperator<Trace>>();
        events.put("sent", trace -> trace.sent(TraceSamples.aMessage(), TraceSamples.NOON));
        events.put("delivered", trace -> trace.delivered(TraceSamples.NOON));
        events.put("undelivered", trace -> trace.undelivered("NOT_DELIVERED", TraceSamples.NOON));
        events.put(
                "acknowledged",
                trace -> trace.acknowledged(
                        TraceSamples.aMessage(), Acknowledgement.accepted("", null), TraceSamples.NOON));
        events.put("interim", trace -> answered(trace, Completeness.INTERIM));
        events.put("full", trace -> answered(trace, Completeness.FULL));
        events.put("refused", trace -> trace.refused(TraceSamples.aMessage(), REFUSAL, TraceSamples.NOON));
        events.put("conflicted", trace -> trace.conflicted(conflict(trace.caseId())));
        events.put("withdrawn", trace -> trace.withdrawn(TraceSamples.NOON));
        events.put("traced", trace -> trace.closed(TraceState.Outcome.TRACED, TraceSamples.NOON));
        events.put("untraced", trace -> trace.closed(TraceState.Outcome.NOT_TRACED, TraceSamples.NOON));
        return events;
    }

    private static Map<String, Trace> states() {
        var drafted = drafted(Priority.NORMAL);
        var sent = drafted.sent(REQUEST, TraceSamples.NOON);
        var refused = sent.refused(TraceSamples.aMessage(), REFUSAL, TraceSamples.NOON);
        var states = new LinkedHashMap<String, Trace>();
        states.put("Drafted", drafted);
        states.put("Sent", sent);
        states.put("Delivered", sent.delivered(TraceSamples.NOON));
        states.put("Undelivered", sent.undelivered("NOT_DELIVERED", TraceSamples.NOON));
        states.put(
                "Acknowledged",
                sent.acknowledged(TraceSamples.aMessage(), Acknowledgement.accepted("", null), TraceSamples.NOON));
        states.put("Interim", answered(sent, Completeness.INTERIM));
        states.put("Answered", answered(sent, Completeness.FULL));
        states.put("Refused", refused);
        states.put("Conflicted", sent.conflicted(conflict(sent.caseId())));
        states.put("Withdrawn", drafted.withdrawn(TraceSamples.NOON));
        states.put("Closed", refused.closed(TraceState.Outcome.NOT_TRACED, TraceSamples.NOON));
        return states;
    }

    private static TransitionTable<Trace> table() {
        return new TransitionTable<>(TABLE, states(), events(), Trace::state);
    }

    static Stream<Arguments> everyStateAndEvent() {
        return table().fields();
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @MethodSource("everyStateAndEvent")
    void everyEventHasOneMeaningInEveryState(String state, String event, String expected) {
        table().check(state, event, expected);
    }

    @Test
    void theTableNamesEveryStateAndEveryEvent() {
        table().isComplete(TraceState.class);
    }

    @Test
    void anIllegalChangeNamesTheTraceItsStateAndTheEvent() {
        var trace = table().in("Drafted");
        assertThatThrownBy(() -> trace.delivered(TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("trace " + trace.id() + " is Drafted, which does not allow: receipt");
    }

    @Test
    void aMessageThatArrivesTwiceChangesNothing() {
        var sent = table().in("Sent");
        var message = TraceSamples.aMessage();
        List<UnaryOperator<Trace>> repeated = List.of(
                trace -> trace.acknowledged(message, Acknowledgement.accepted("", null), TraceSamples.NOON),
                trace -> trace.answered(message, TraceSamples.answer(Completeness.PARTIAL), TraceSamples.NOON),
                trace -> trace.refused(message, REFUSAL, TraceSamples.NOON));
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
    void aClosedTraceIsNotClosedOtherwise() {
        var closed = table().in("Closed");
        assertThatThrownBy(() -> closed.closed(TraceState.Outcome.DUPLICATE, TraceSamples.NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aQuestionAsksForAReplyInTheTimeOfItsPriority() {
        assertThat(drafted(Priority.URGENT).header().replyBy()).isEqualTo(TraceSamples.NOON.plus(Duration.ofDays(3)));
    }

    private static Trace answered(Trace trace, Completeness completeness) {
        return trace.answered(TraceSamples.aMessage(), TraceSamples.answer(completeness), TraceSamples.NOON);
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
