package org.headstamp.node.ballistic.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.TransitionTable;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.ballistic.comparing.ComparisonState.AwaitingApproval;
import org.headstamp.node.ballistic.comparing.ComparisonState.Replied;
import org.headstamp.node.ballistic.comparing.ComparisonState.ReplyFailed;
import org.headstamp.node.ballistic.comparing.ComparisonState.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonStateTest {
    private static final String NAME = "received ballistic lead 7";
    private static final BallisticReplyId FIRST = new BallisticReplyId(new UUID(0, 1));
    private static final BallisticReplyId SECOND = new BallisticReplyId(new UUID(0, 2));
    private static final BallisticReplyId THIRD = new BallisticReplyId(new UUID(0, 3));

    /** The first reply left or failed; the second is a draft. */
    private static final String TABLE = """
            state        drafted          givenUp     sent    delivered        failed           thirdFailed
            Waiting      AwaitingApproval -           -       =                =                =
            FirstDraft   -                Waiting     Replied =                =                =
            SecondDraft  -                Replied     Replied =                AwaitingApproval =
            AfterFailure -                ReplyFailed Replied AwaitingApproval =                =
            OtherDraft   -                -           -       =                =                =
            Replied      AwaitingApproval -           -       =                ReplyFailed      =
            ReplyFailed  AwaitingApproval -           -       Replied          =                =
            """;

    private static TransitionTable<ComparisonState> table() {
        var at = BallisticSamples.NOON;
        Map<String, UnaryOperator<ComparisonState>> events = new LinkedHashMap<>();
        events.put("drafted", state -> state.drafted(NAME, SECOND, at));
        events.put("givenUp", state -> state.givenUp(NAME, SECOND));
        events.put("sent", state -> state.sent(NAME, SECOND, at));
        events.put("delivered", state -> state.delivered(FIRST, at));
        events.put("failed", state -> state.failed(FIRST, "NOT_DELIVERED", at));
        events.put("thirdFailed", state -> state.failed(THIRD, "NOT_DELIVERED", at));
        Map<String, ComparisonState> states = new LinkedHashMap<>();
        var waiting = new Waiting(at);
        var replied = new Replied(FIRST, at);
        var failed = new ReplyFailed(FIRST, "NOT_DELIVERED", at);
        states.put("Waiting", waiting);
        states.put("FirstDraft", new AwaitingApproval(SECOND, waiting, at));
        states.put("SecondDraft", new AwaitingApproval(SECOND, replied, at));
        states.put("AfterFailure", new AwaitingApproval(SECOND, failed, at));
        states.put("OtherDraft", new AwaitingApproval(THIRD, waiting, at));
        states.put("Replied", replied);
        states.put("ReplyFailed", failed);
        return new TransitionTable<>(TABLE, states, events, state -> state);
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
        table().isComplete(ComparisonState.class);
    }

    @Test
    void aDraftSupersedesTheReplyThatLeftLast() {
        assertThat(table().in("Waiting").latestReply()).isNull();
        assertThat(table().in("FirstDraft").latestReply()).isNull();
        assertThat(table().in("SecondDraft").latestReply()).isEqualTo(FIRST);
        assertThat(table().in("ReplyFailed").latestReply()).isEqualTo(FIRST);
    }
}
