package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPolicyTest {
    @ParameterizedTest
    @EnumSource(
            names = {
                "PURCHASER_IDENTIFIED",
                "DESTROYED_PER_RECORDS",
                "RECORDS_EXPIRED",
                "NOT_OURS",
                "COUNTERFEIT_MARKING_SUSPECTED"
            })
    void anOutcomeThatOnlyAPersonTellsIsRefused(TraceOutcome outcome) {
        assertThatThrownBy(() -> policy(Question.EXPORT, outcome, Handling.Code.H0, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("outcomes name " + outcome + ", which only a person answers");
    }

    @Test
    void aQuestionAboutPersonsIsRefused() {
        assertThatThrownBy(() -> policy(Question.PERSON_CHECK, TraceOutcome.EXPORTED, Handling.Code.H0, 1))
                .hasMessageContaining("questions name PERSON_CHECK, which only a person answers");
    }

    @Test
    void conditionsInWordsAreRefused() {
        assertThatThrownBy(() -> policy(Question.EXPORT, TraceOutcome.EXPORTED, Handling.Code.H3, 1))
                .hasMessageContaining("strictestHandling cannot be H3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.89, 1.01, Double.NaN})
    void aDoubtfulScoreIsRefused(double score) {
        assertThatThrownBy(() -> policy(Question.EXPORT, TraceOutcome.EXPORTED, Handling.Code.H0, score))
                .hasMessageContaining("leastScore must be from 0.9 to 1");
    }

    @Test
    void aBoundOfNothingIsRefused() {
        assertThatThrownBy(() -> new AnswerPolicy(
                        List.of(),
                        List.of(Question.EXPORT),
                        List.of(TraceOutcome.EXPORTED),
                        Priority.NORMAL,
                        Handling.Code.H0,
                        1,
                        false,
                        0))
                .hasMessageContaining("dailyPerPeer must be from 1 to 10000");
    }

    private static AnswerPolicy policy(Question question, TraceOutcome outcome, Handling.Code handling, double score) {
        return new AnswerPolicy(
                List.of(), List.of(question), List.of(outcome), Priority.NORMAL, handling, score, false, 1);
    }
}
