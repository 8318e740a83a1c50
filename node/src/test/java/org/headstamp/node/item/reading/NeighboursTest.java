package org.headstamp.node.item.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {
    @ParameterizedTest
    @CsvSource({"QRV2I,QRV21", "1O5,105", "1OO5,1005", "A0CX,AOCX", "5AKO,SAKO", "PPU 9I,PPU 91", "LC-12B4,LC-1284"})
    void aLetterAmongDigitsIsLikelyADigitAndTheOtherWayRound(String mark, String likely) {
        assertThat(Neighbours.proposal(mark).orElseThrow().text()).isEqualTo(likely);
    }

    @Test
    void theReasonNamesWhatMayBeWhat() {
        assertThat(Neighbours.proposal("1O5").orElseThrow().reason())
                .isEqualTo("a letter between digits is likely a digit: O may be 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QRV21", "A42-09-188", "1X5", "105", "PPU", "9?I", ""})
    void whereTheRuleSaysNothingThereIsNoProposal(String mark) {
        assertThat(Neighbours.proposal(mark)).isEmpty();
    }
}
