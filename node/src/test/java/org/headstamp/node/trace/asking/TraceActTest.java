package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.trace.TraceSamples;
import org.junit.jupiter.api.Test;

/** What is offered about a question is what the question allows. */
class TraceActTest {
    /** "+" is offered, "-" is not. */
    private static final String OFFERED = """
            state                GIVE_UP ENQUIRE INFORM WITHDRAW CORRECT CLARIFY CLOSE REOPEN
            Drafted              +       -       -      -        -       -       -     -
            Discarded            -       -       -      -        -       -       -     -
            Sent                 -       +       -      +        +       -       -     -
            Delivered            -       +       -      +        +       -       +     -
            Undelivered          -       +       -      +        -       -       +     -
            Lapsed               -       +       -      +        +       -       +     -
            Conflicted           -       +       -      +        -       -       +     -
            Acknowledged         -       +       +      +        +       -       +     -
            InProgress           -       +       +      +        +       -       +     -
            InformationRequested -       +       +      +        +       -       +     -
            Delayed              -       +       +      +        +       -       +     -
            Interim              -       +       +      +        +       +       +     -
            Reopened             -       +       +      +        +       +       +     -
            Answered             -       -       -      -        +       +       +     -
            Refused              -       -       -      -        +       +       +     -
            Clarifying           -       -       -      -        +       -       +     -
            ClarifyingRefusal    -       -       -      -        +       -       +     -
            ClarifyingInterim    -       +       -      +        +       -       +     -
            Closed               -       -       -      -        -       +       -     +
            Withdrawing          -       -       -      -        -       -       -     -
            Unconfirmed          -       -       -      -        -       -       -     -
            Withdrawn            -       -       -      -        -       -       -     -
            """;

    /** The change that each act makes; what is asked or told besides changes nothing. */
    private static final Map<TraceAct, String> CHANGES = new EnumMap<>(Map.of(
            TraceAct.GIVE_UP, "discarded",
            TraceAct.WITHDRAW, "withdrawing",
            TraceAct.CORRECT, "corrected",
            TraceAct.CLARIFY, "clarifying",
            TraceAct.CLOSE, "untraced",
            TraceAct.REOPEN, "reopened"));

    @Test
    void everyActIsOfferedInTheStatesThatItFits() {
        var offered = new LinkedHashMap<String, Set<TraceAct>>();
        TraceTest.states().forEach((state, trace) -> offered.put(state, TraceAct.fitting(trace)));
        assertThat(offered).isEqualTo(expected());
    }

    @Test
    void noActIsOfferedThatTheQuestionRefusesAndNoneKeptBackThatItAllows() {
        TraceTest.states()
                .forEach((state, trace) -> CHANGES.forEach((act, change) -> assertThat(act.fits(trace))
                        .as("%s while %s", act, state)
                        .isEqualTo(changes(trace, change))));
    }

    @Test
    void aQuestionWithoutReplyIsNotClarifiedThoughItIsOpenAgain() {
        var reopened = Objects.requireNonNull(TraceTest.states().get("Lapsed"))
                .closed(TraceState.Outcome.NOT_TRACED, TraceSamples.NOON)
                .reopened("another find", TraceSamples.NOON);
        assertThat(TraceAct.CLARIFY.fits(reopened)).isFalse();
    }

    /** A change that leaves the question as it is is none. */
    private static boolean changes(Trace trace, String change) {
        try {
            return !Objects.requireNonNull(TraceTest.done().get(change))
                    .apply(trace)
                    .equals(trace);
        } catch (IllegalTransitionException e) {
            return false;
        }
    }

    private static Map<String, Set<TraceAct>> expected() {
        var rows = OFFERED.lines().skip(1).map(row -> row.split(" +")).toList();
        var expected = new LinkedHashMap<String, Set<TraceAct>>();
        for (var row : rows) {
            var offered = EnumSet.noneOf(TraceAct.class);
            int column = 1;
            for (var act : TraceAct.values()) {
                if (row[column++].equals("+")) {
                    offered.add(act);
                }
            }
            expected.put(row[0], offered);
        }
        return expected;
    }
}
