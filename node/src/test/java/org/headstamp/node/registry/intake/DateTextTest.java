package org.headstamp.node.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource({"2021,Y,2021-01-01", "2021-03,M,2021-03-01", "2024-02-29,D,2024-02-29", "1800-01-01,D,1800-01-01"})
    void aDateIsKnownToTheDayTheMonthOrTheYear(String text, char precision, String firstDay) {
        assertThat(DateText.precision(text)).isEqualTo(precision);
        assertThat(DateText.firstDay(text)).isEqualTo(firstDay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-29",
                "2021-13-01",
                "2021-00-01",
                "2021-01-00",
                "2021-01-32",
                "1799-01-01",
                "2201",
                "21-01-01",
                "2021/01/01",
                "2021-1-1",
                "2021-01-01T00:00",
                "2021-",
                "2021-0",
                "2021-01-",
                "01.02.2021",
                "x",
                "٢٠٢١"
            })
    void whatIsNoDateOfTheCalendarIsRefused(String text) {
        assertThat(DateText.precision(text)).isEqualTo(DateText.BAD);
    }
}
