package org.headstamp.node.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import org.headstamp.node.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {
    @Test
    void daysMayGoOverTheEndOfTheWeekAndLaterRulesReplaceEarlierOnes() {
        var hours = OfficeHours.parse("Sa-We 08:00-12:00,13:00-15:30; We 08:00-12:00; Mo off");
        assertThat(hours.on(DayOfWeek.SUNDAY)).containsExactly(new Opening(480, 720), new Opening(780, 930));
        assertThat(hours.on(DayOfWeek.WEDNESDAY)).containsExactly(new Opening(480, 720));
        assertThat(hours.on(DayOfWeek.MONDAY)).isEmpty();
        assertThat(hours.on(DayOfWeek.THURSDAY)).isEmpty();
    }

    @Test
    void anOfficeMayNeverClose() {
        var hours = OfficeHours.parse(" 24/7 ");
        assertThat(DayOfWeek.values())
                .allSatisfy(day -> assertThat(hours.on(day)).containsExactly(new Opening(0, 1440)));
    }

    @Test
    void midnightEndsADay() {
        assertThat(OfficeHours.parse("Fr 20:00-24:00").on(DayOfWeek.FRIDAY)).containsExactly(new Opening(1200, 1440));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nine to five on weekdays        | "to five on weekdays" where times as 09:00-17:00 are expected
            Mon-Fri 09:00-17:00             | "Fri" where one of Mo, Tu, We, Th, Fr, Sa, Su is expected
            Mo-Fr                           | days without times
            Mo-Fr 9:00-17:00                | times as 09:00-17:00 are expected
            Mo-Fr 17:00-09:00               | which no day has
            Mo-Fr 09:00-25:00               | which no day has
            Mo-Fr 09:00-16:60               | which no day has
            Mo 13:00-17:00,09:00-12:00      | out of order
            Mo-We-Fr 09:00-17:00            | cannot be read
            Mo-Su off                       | closed for ever
            Mo-Fr 09:00-17:00;              | days without times
            Mo 01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00,09:00-10:00,11:00-12:00,13:00-14:00 | at most 6 are read
            """)
    void whatCannotBeReadIsToldWithWhatWasExpected(String text, String problem) {
        assertThatThrownBy(() -> OfficeHours.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("officeHours")
                .hasMessageContaining(problem);
    }
}
