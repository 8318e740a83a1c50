package org.headstamp.node.trace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.headstamp.node.trace.answering.AnsweringOffice;
import org.headstamp.node.trace.asking.AskingOffice;

/** Whatever two States do, allowed or not, in whatever order their letters come: they agree in the end. */
class TwoStatesPropertyTest {
    private static final int LONGEST = 60;
    private static final List<String> ASKING_STAGES = List.of(
            "Answered",
            "Refused",
            "Interim",
            "Closed",
            "Reopened",
            "Delayed",
            "InformationRequested",
            "Withdrawn",
            "Lapsed");
    private static final List<String> ANSWERING_STAGES = List.of(
            "Received",
            "Replied",
            "ReplyFailed",
            "NeedsInformation",
            "WaitingForTrade",
            "Delayed",
            "Renewed",
            "Stopped");

    @Property(tries = 3000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theyAgreeWhenEverythingHasArrived(@ForAll("histories") ActionChain<TwoStates> history) {
        var states = history.withInvariant("an answer is one that was taken", TwoStatesPropertyTest::answerWasTaken)
                .withInvariant("a confirmed withdrawal is the last word", TwoStatesPropertyTest::silentAfterConfirming)
                .run();

        states.drain();
        reached("the State that asks", states.asking().stage(), ASKING_STAGES);
        reached("the State asked", states.answering().stage(), ANSWERING_STAGES);
        assertThat(states.asking().isConfirmedWithdrawn())
                .as("withdrawn and confirmed only if the other State stopped: %s", states)
                .matches(confirmed -> !confirmed || states.answering().isStopped());
        assertThat(states.answering().isStopped())
                .as("stopped only because of a withdrawal: %s", states)
                .matches(stopped -> !stopped || states.asking().isGivenUp());
        var given = states.answering().given();
        if (given != null && !states.asking().isGivenUp() && !states.isUnaware(given)) {
            assertThat(states.asking().took(given))
                    .as("what one State holds to have answered, the other took: %s", states)
                    .isTrue();
        }
    }

    @Property(tries = 500)
    void nothingLeavesBeforeTheQuestion(@ForAll("histories") ActionChain<TwoStates> history) {
        var states = history.run();
        if (!states.asking().isSent()) {
            assertThat(states.answering().stage()).isEqualTo("nothing arrived");
        }
    }

    @Provide
    ActionChainArbitrary<TwoStates> histories() {
        var histories = ActionChain.startWith(TwoStates::new);
        for (var act : AskingOffice.Act.values()) {
            histories = histories.withAction(
                    weight(act),
                    action("asking: " + act, states -> states.asking().act(act, states.now())));
        }
        for (var act : AnsweringOffice.Act.values()) {
            histories = histories.withAction(
                    6, action("answering: " + act, states -> states.answering().act(act, states.now())));
        }
        return histories
                .withAction(24, action("deliver to the State asked", TwoStates::deliverToAnswering))
                .withAction(24, action("deliver to the State that asks", TwoStates::deliverToAsking))
                .withAction(action("lose a letter to the State asked", TwoStates::loseForAnswering))
                .withAction(action("lose a letter to the State that asks", TwoStates::loseForAsking))
                .withAction(action("a day goes by", states -> states.wait(Duration.ofDays(1))))
                .withMaxTransformations(LONGEST);
    }

    /** What ends a story is tried less often than what goes on with it. */
    private static int weight(AskingOffice.Act act) {
        return switch (act) {
            case SEND -> 20;
            case DISCARD, WITHDRAW, CONFIRMATION_IS_OVERDUE -> 1;
            default -> 3;
        };
    }

    /** A property that never gets somewhere says nothing about it. */
    private static void reached(String side, String stage, List<String> stages) {
        Statistics.label(side)
                .collect(stage)
                .coverage(
                        coverage -> stages.forEach(each -> coverage.check(each).count(count -> count > 0)));
    }

    private static Action.Independent<TwoStates> action(String name, Consumer<TwoStates> deed) {
        return Action.just(name, states -> {
            deed.accept(states);
            return states;
        });
    }

    private static void answerWasTaken(TwoStates states) {
        assertThat(states.asking().answersOnlyWithWhatItTook())
                .as(states.toString())
                .isTrue();
    }

    private static void silentAfterConfirming(TwoStates states) {
        assertThat(states.wroteAfterConfirming()).as(states.toString()).isFalse();
    }
}
