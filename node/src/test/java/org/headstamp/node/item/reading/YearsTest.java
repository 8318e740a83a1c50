package org.headstamp.node.item.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class YearsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void twoDigitsMeanEveryYearThatEndsInThemAndIsOver() {
        assertThat(Years.endingIn(26, 1800, TODAY)).containsExactly(2026, 1926, 1826);
        assertThat(Years.endingIn(27, 1900, TODAY)).containsExactly(1927);
        assertThat(Years.endingIn(0, 1900, TODAY)).containsExactly(2000, 1900);
    }

    @Test
    void theSameDigitsMeanMoreLaterOn() {
        assertThat(Years.of("27", 1900, LocalDate.of(2027, 1, 1))).containsExactly(2027, 1927);
    }

    @Test
    void fourDigitsMeanOneYearOrNone() {
        assertThat(Years.of("1943", 1900, TODAY)).containsExactly(1943);
        assertThat(Years.of("2027", 1900, TODAY)).isEmpty();
        assertThat(Years.of("1899", 1900, TODAY)).isEmpty();
    }
}
