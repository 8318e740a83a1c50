package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.TransitionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DispatchTest {
    private static final String NAME = "origin notification 7";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String TABLE = """
            state       sent delivered undelivered conflicted withdrawn
            Drafted     Sent -         -           -          Withdrawn
            Sent        -    Delivered Undelivered Conflicted -
            Delivered   -    =         =           Conflicted -
            Undelivered -    Delivered =           Conflicted -
            Conflicted  -    =         =           =          -
            Withdrawn   -    -         -           -          =
            """;

    private static TransitionTable<Dispatch> table() {
        var at = NOON;
        Map<String, UnaryOperator<Dispatch>> events = new LinkedHashMap<>();
        events.put("sent", dispatch -> dispatch.sent(NAME, at));
        events.put("delivered", dispatch -> dispatch.delivered(NAME, at));
        events.put("undelivered", dispatch -> dispatch.undelivered(NAME, "NOT_DELIVERED", at));
        events.put("conflicted", dispatch -> dispatch.conflicted(NAME, ConflictReason.STATE, "", at));
        events.put("withdrawn", dispatch -> dispatch.withdrawn(NAME, at));
        Map<String, Dispatch> states = new LinkedHashMap<>();
        states.put("Drafted", new Dispatch.Drafted());
        states.put("Sent", new Dispatch.Sent(at));
        states.put("Delivered", new Dispatch.Delivered(at));
        states.put("Undelivered", new Dispatch.Undelivered("EXPIRED", at));
        states.put("Conflicted", new Dispatch.Conflicted(ConflictReason.UNKNOWN_CASE, "", at));
        states.put("Withdrawn", new Dispatch.Withdrawn(at));
        return new TransitionTable<>(TABLE, states, events, dispatch -> dispatch);
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
        table().isComplete(Dispatch.class);
    }

    @Test
    void anIllegalChangeNamesTheRecordItsStateAndTheEvent() {
        assertThatThrownBy(() -> new Dispatch.Sent(NOON).sent(NAME, NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("origin notification 7 is Sent, which does not allow: send");
    }
}
