package org.headstamp.node.item.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusablesTest {
    @ParameterizedTest
    @CsvSource({
        "A, A, SAME",
        "a, A, LETTER_CASE",
        "٣, 3, DIGIT_OF_ANOTHER_SCRIPT",
        "۴, 4, DIGIT_OF_ANOTHER_SCRIPT",
        "В, B, SCRIPT_TWIN",
        "Р, P, SCRIPT_TWIN",
        "Н, H, SCRIPT_TWIN",
        "С, C, SCRIPT_TWIN",
        "Ρ, Р, SCRIPT_TWIN",
        "п, n, LOOK_ALIKE",
        "З, 3, LOOK_ALIKE",
        "O, 0, CONFUSABLE",
        "8, B, CONFUSABLE",
        "5, S, CONFUSABLE",
        "Q, G, CONFUSABLE",
        "В, 8, CONFUSABLE",
        "3, 8, PARTIAL_LOSS",
        "P, B, PARTIAL_LOSS",
        "P, R, PARTIAL_LOSS",
        "F, E, PARTIAL_LOSS",
        "A, X, DIFFERENT",
        "1, 2, DIFFERENT",
    })
    void oneCharacterMayBeAnother(String read, String stamped, Likeness.Kind kind) {
        var likeness = Confusables.likeness(read.codePointAt(0), stamped.codePointAt(0));
        assertThat(likeness.kind()).isEqualTo(kind);
        assertThat(likeness.weight() > 0).isEqualTo(kind != Likeness.Kind.DIFFERENT);
    }

    @Test
    void aLossGoesOneWayOnly() {
        assertThat(Confusables.likeness('B', 'P').kind()).isNotEqualTo(Likeness.Kind.PARTIAL_LOSS);
    }

    @Test
    void theLikeliestCharacterComesFirst() {
        assertThat(Confusables.among('8', "ABCG63").getFirst()).isEqualTo((int) 'B');
        assertThat(Confusables.among('X', "0123")).isEmpty();
    }
}
