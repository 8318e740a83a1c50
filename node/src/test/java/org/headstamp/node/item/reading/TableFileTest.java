package org.headstamp.node.item.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {
    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TableFile.read("nothing.csv", List.of("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table nothing.csv is missing");
    }

    @Test
    void aTableWithOtherColumnsIsRefused() {
        assertThatThrownBy(() -> TableFile.read("countries.csv", List.of("alpha2", "numeric")))
                .hasMessageContaining("must begin with the columns");
    }

    @Test
    void theCountriesOfIso3166AreThereByTheirNumbers() {
        var countries = new Countries();
        assertThat(countries.alpha2("076")).contains("BR");
        assertThat(countries.alpha2("000")).isEmpty();
        assertThat(countries.isAssigned("CI")).isTrue();
        assertThat(countries.isAssigned("XA")).isFalse();
    }
}
