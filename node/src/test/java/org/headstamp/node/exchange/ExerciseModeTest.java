package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExerciseModeTest {
    private final ExerciseMode exercise = new ExerciseMode(true);
    private final ExerciseMode real = new ExerciseMode(false);

    @Test
    void aRealNodeNeitherSendsNorTakesWhatIsForTestOnly() {
        var header = ExchangeFixture.header();
        assertThatThrownBy(() -> real.requireSendable(header.withTestOnly(true)))
                .isInstanceOf(CannotSendException.class)
                .hasMessageContaining("no exercise");
        assertThatCode(() -> real.requireSendable(header.withTestOnly(false))).doesNotThrowAnyException();
        assertThat(real.objectionTo(PayloadKind.TRACE_REQUEST, false)).isEmpty();
        assertThat(real.objectionTo(PayloadKind.TRACE_REQUEST, true)).hasValueSatisfying(objection -> {
            assertThat(objection.reason()).isEqualTo(ConflictReason.TEST_ONLY);
            assertThat(objection.detail()).contains("no exercise");
        });
    }

    @Test
    void anExerciseTakesNothingReal() {
        assertThat(exercise.objectionTo(PayloadKind.ORIGIN_NOTIFICATION, true)).isEmpty();
        assertThat(exercise.objectionTo(PayloadKind.ORIGIN_NOTIFICATION, false))
                .hasValueSatisfying(objection -> assertThat(objection.reason()).isEqualTo(ConflictReason.TEST_ONLY));
    }

    @Test
    void theNoticeThatSomethingCrossedOverIsItselfTaken() {
        assertThat(real.objectionTo(PayloadKind.CONFLICT_NOTICE, true)).isEmpty();
        assertThat(exercise.objectionTo(PayloadKind.CONFLICT_NOTICE, false)).isEmpty();
    }
}
