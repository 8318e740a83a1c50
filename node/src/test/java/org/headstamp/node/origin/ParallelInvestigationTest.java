package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.TransitionTable;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParallelInvestigationTest {
    private static final String TABLE = """
            state        NOTIFIED ASSESSING NOT_OPENED OPENED ACTIVE JOINT MLA_PENDING SUSPENDED CHARGED DISCONTINUED TRANSFERRED CONCLUDED
            Notified     =        Assessing -          -      -      -     -           -         -       -            -           -
            Assessing    -        =         NotOpened  Opened -      -     -           -         -       -            -           -
            NotOpened    -        Assessing =          -      -      -     -           -         -       -            -           -
            Opened       -        -         -          =      Active -     -           -         -       Discontinued Transferred -
            Active       -        -         -          -      =      Joint MlaPending  Suspended Charged Discontinued Transferred -
            Joint        -        -         -          -      Active =     MlaPending  Suspended Charged Discontinued Transferred -
            MlaPending   -        -         -          -      Active Joint =           Suspended Charged Discontinued Transferred -
            Suspended    -        -         -          -      Active Joint MlaPending  =         Charged Discontinued Transferred -
            Charged      -        -         -          -      -      -     -           -         =       -            -           Concluded
            Discontinued -        -         -          -      -      -     -           -         -       =            -           Concluded
            Transferred  -        -         -          -      -      -     -           -         -       -            =           Concluded
            Concluded    -        -         -          -      -      -     -           -         -       -            -           =
            """;

    private static TransitionTable<ParallelInvestigation> table() {
        Map<String, UnaryOperator<ParallelInvestigation>> events = new LinkedHashMap<>();
        Map<String, ParallelInvestigation> states = new LinkedHashMap<>();
        for (var stage : InvestigationStage.values()) {
            var state = state(stage);
            events.put(stage.name(), investigation -> investigation.moved(state));
            states.put(state.getClass().getSimpleName(), OriginSamples.investigation(state));
        }
        return new TransitionTable<>(TABLE, states, events, ParallelInvestigation::state);
    }

    private static InvestigationState state(InvestigationStage stage) {
        return InvestigationState.of(
                stage,
                stage == InvestigationStage.NOT_OPENED ? NotOpenedReason.TIME_BARRED : null,
                stage == InvestigationStage.CONCLUDED ? Conclusion.NO_RESULT : null,
                OriginSamples.NOON);
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
        table().isComplete(InvestigationState.class);
    }

    @ParameterizedTest
    @EnumSource(InvestigationStage.class)
    void aStateKnowsItsStage(InvestigationStage stage) {
        assertThat(state(stage).stage()).isEqualTo(stage);
    }

    @Test
    void oneThatIsNotOpenedSaysWhyAndOneThatIsConcludedSaysHow() {
        var now = OriginSamples.NOON;
        assertThatThrownBy(() -> InvestigationState.of(InvestigationStage.NOT_OPENED, null, null, now))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> InvestigationState.of(InvestigationStage.CONCLUDED, null, null, now))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("conclusion");
        assertThatThrownBy(() -> InvestigationState.of(InvestigationStage.ACTIVE, NotOpenedReason.OTHER, null, now))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> InvestigationState.of(InvestigationStage.ACTIVE, null, Conclusion.CONVICTION, now))
                .isInstanceOf(InvalidValueException.class);
    }
}
