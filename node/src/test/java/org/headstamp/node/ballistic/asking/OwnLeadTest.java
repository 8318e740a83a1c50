package org.headstamp.node.ballistic.asking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TransitionTable;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.seizure.SeizureId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnLeadTest {
    private static final Random RANDOM = new Random(22);
    private static final MessageId CARRIER = MessageId.at(BallisticSamples.NOON, RANDOM);
    private static final MessageId REPLY = MessageId.at(BallisticSamples.NOON, RANDOM);
    private static final MessageId LATER = MessageId.at(BallisticSamples.NOON, RANDOM);
    private static final String TABLE = """
            state       sent delivered undelivered conflicted withdrawn replied    repliedAgain
            Drafted     Sent -         -           -          Withdrawn -          -
            Sent        -    Delivered Undelivered Conflicted -         Delivered  Delivered
            Delivered   -    =         =           Conflicted -         Delivered  Delivered
            Undelivered -    Delivered =           Conflicted -         Delivered  Delivered
            Conflicted  -    =         =           =          -         Conflicted Conflicted
            Withdrawn   -    -         -           -          =         -          -
            Replied     -    =         =           Conflicted -         =          Delivered
            """;

    private static TransitionTable<OwnLead> table() {
        var at = BallisticSamples.NOON;
        var name = "ballistic lead 7";
        Map<String, UnaryOperator<OwnLead>> events = new LinkedHashMap<>();
        events.put("sent", lead -> lead.sent(CARRIER, at));
        events.put("delivered", lead -> lead.with(lead.dispatch().delivered(name, at)));
        events.put("undelivered", lead -> lead.with(lead.dispatch().undelivered(name, "EXPIRED", at)));
        events.put("conflicted", lead -> lead.with(lead.dispatch().conflicted(name, ConflictReason.STATE, "", at)));
        events.put("withdrawn", lead -> lead.with(lead.dispatch().withdrawn(name, at)));
        events.put("replied", lead -> lead.replied(REPLY, at));
        events.put("repliedAgain", lead -> lead.replied(LATER, at));
        Map<String, OwnLead> states = new LinkedHashMap<>();
        states.put("Drafted", lead(new Dispatch.Drafted(), null));
        states.put("Sent", lead(new Dispatch.Sent(at), null));
        states.put("Delivered", lead(new Dispatch.Delivered(at), null));
        states.put("Undelivered", lead(new Dispatch.Undelivered("EXPIRED", at), null));
        states.put("Conflicted", lead(new Dispatch.Conflicted(ConflictReason.UNKNOWN_CASE, "", at), null));
        states.put("Withdrawn", lead(new Dispatch.Withdrawn(at), null));
        states.put("Replied", lead(new Dispatch.Delivered(at), REPLY));
        return new TransitionTable<>(TABLE, states, events, OwnLead::dispatch);
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

    private static OwnLead lead(Dispatch dispatch, @Nullable MessageId reply) {
        return new OwnLead(
                new BallisticLeadId(new UUID(0, 7)),
                CaseId.at(BallisticSamples.XA, BallisticSamples.NOON, new Random(1)),
                new SeizureId(new UUID(0, 8)),
                BallisticSamples.XA,
                BallisticSamples.lead(BallisticSamples.firedCase("1", "9 mm Luger", "")),
                BallisticSamples.header(),
                List.of(),
                "officer",
                dispatch.isOut() ? CARRIER : null,
                dispatch,
                reply,
                BallisticSamples.NOON);
    }
}
