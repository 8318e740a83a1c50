package org.headstamp.node.item.reading.headstamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.item.reading.Countries;
import org.headstamp.node.item.reading.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownMarksTest {
    private static final List<String> GOOD = List.of("PPU", "Prvi Partizan", "RS", "A", "documented", "no", "");

    private final Countries countries = new Countries();

    @Test
    void theShippedTableKeepsItsRules() {
        assertThat(KnownMarks.load(countries)).hasSize(195);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', a mark has 1 to 20 characters",
        "0, ' PPU', a mark has 1 to 20 characters",
        "1, ' ', has no manufacturer",
        "2, XX, is no country",
        "2, '', a note must say why",
        "3, C, the confidence must be A or B",
        "4, hearsay, the basis must be one of",
        "5, maybe, must be yes or no",
    })
    void aRowThatBreaksARuleIsNamedWithItsLine(int column, String value, String problem) {
        var values = new ArrayList<>(GOOD);
        values.set(column, value);
        assertThatThrownBy(() -> check(values))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("headstamps.csv, line 2:")
                .hasMessageContaining(problem);
    }

    @Test
    void aRowThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> check(GOOD, GOOD)).hasMessageContaining("line 3: names PPU of Prvi Partizan again");
    }

    @Test
    void aMarkOfTwoCountriesMustSayThatItCollides() {
        var other = List.of("PPU", "Another", "BA", "A", "documented", "no", "");
        assertThatThrownBy(() -> check(GOOD, other)).hasMessageContaining("does not say that it collides");
    }

    @SafeVarargs
    private void check(List<String>... rows) {
        var lines = new ArrayList<TableFile.Line>();
        for (var row : rows) {
            lines.add(new TableFile.Line("headstamps.csv", lines.size() + 2L, row));
        }
        KnownMarks.checked(lines, countries);
    }
}
