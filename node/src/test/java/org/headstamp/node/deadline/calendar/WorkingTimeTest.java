package org.headstamp.node.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.trustlist.StateProfile;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    /** Clocks go forward on 29 March 2026 at 02:00 and back on 25 October at 03:00. */
    private static final String ROME = "Europe/Rome";

    private static final String CAIRO = "Africa/Cairo";
    private static final String WEEKDAYS = "Mo-Fr 09:00-17:00";

    @Test
    void theDayOfTheEventDoesNotCountAndTheLastDayEndsWithTheOffice() {
        var office = office(ROME, WEEKDAYS);
        assertThat(workingDays(1).end(rome("2026-03-03T11:00"), office)).isEqualTo(rome("2026-03-04T17:00"));
        assertThat(workingDays(3).end(rome("2026-03-03T20:00"), office)).isEqualTo(rome("2026-03-06T17:00"));
    }

    @Test
    void weekendsAreTheAddresseesOwn() {
        var thursday = rome("2026-03-05T12:00");
        assertThat(workingDays(1).end(thursday, office(ROME, WEEKDAYS))).isEqualTo(rome("2026-03-06T17:00"));
        assertThat(workingDays(2).end(thursday, office(ROME, WEEKDAYS))).isEqualTo(rome("2026-03-09T17:00"));
        var fridayAndSaturdayOff = office(CAIRO, "Su-Th 08:00-15:00");
        assertThat(workingDays(1).end(thursday, fridayAndSaturdayOff)).isEqualTo(in(CAIRO, "2026-03-08T15:00"));
        assertThat(workingDays(2).end(thursday, fridayAndSaturdayOff)).isEqualTo(in(CAIRO, "2026-03-09T15:00"));
    }

    @Test
    void aDayIsThatOfTheAddresseesTimeZone() {
        var lateInLima = in("America/Lima", "2026-03-03T22:00");
        var tokyo = office("Asia/Tokyo", WEEKDAYS);
        assertThat(workingDays(1).end(lateInLima, tokyo)).isEqualTo(in("Asia/Tokyo", "2026-03-05T17:00"));
    }

    @Test
    void aHolidayAtTheEndMovesTheEndToTheNextWorkingDay() {
        var friday = rome("2026-04-03T10:00");
        assertThat(workingDays(1).end(friday, office(ROME, WEEKDAYS, "2026-04-06")))
                .isEqualTo(rome("2026-04-07T17:00"));
        var sevenDays = new Allowance(Duration.ofDays(7), Reckoning.TO_A_WORKING_DAY);
        var monday = rome("2026-03-30T10:00");
        assertThat(sevenDays.end(monday, office(ROME, WEEKDAYS, "2026-04-06", "2026-04-07")))
                .isEqualTo(rome("2026-04-08T17:00"));
        assertThat(sevenDays.end(monday, office(ROME, WEEKDAYS))).isEqualTo(rome("2026-04-06T17:00"));
    }

    @Test
    void calendarDaysThatEndAfterClosingEndWithTheNextWorkingDay() {
        var sevenDays = new Allowance(Duration.ofDays(7), Reckoning.TO_A_WORKING_DAY);
        assertThat(sevenDays.end(rome("2026-03-06T18:00"), office(ROME, WEEKDAYS)))
                .isEqualTo(rome("2026-03-16T17:00"));
    }

    @Test
    void theOfficeClosesByTheClockOnTheWallWhenClocksChange() {
        var office = office(ROME, WEEKDAYS);
        var beforeSpring = rome("2026-03-27T12:00");
        assertThat(workingDays(1).end(beforeSpring, office)).isEqualTo(Instant.parse("2026-03-30T15:00:00Z"));
        var beforeAutumn = rome("2026-10-23T12:00");
        assertThat(workingDays(1).end(beforeAutumn, office)).isEqualTo(Instant.parse("2026-10-26T16:00:00Z"));
    }

    @Test
    void openHoursAreCountedAsTheyPassWhenClocksChange() {
        var nightly = office(ROME, "Su 00:00-06:00; Mo 00:00-06:00");
        var hours = new Allowance(Duration.ofHours(6), Reckoning.WORKING_TIME);
        assertThat(hours.end(rome("2026-03-29T00:00"), nightly))
                .as("the night of Sunday has five hours")
                .isEqualTo(rome("2026-03-30T01:00"));
        assertThat(nightly.between(rome("2026-10-25T00:00"), rome("2026-10-25T06:00")))
                .as("the night of Sunday has seven hours")
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void anOpeningThatTheClocksJumpOverHasNoTime() {
        var gap = office(ROME, "Su 02:15-02:45; Mo 09:00-10:00");
        assertThat(gap.between(rome("2026-03-29T00:00"), rome("2026-03-30T12:00")))
                .isLessThanOrEqualTo(Duration.ofMinutes(90));
        assertThat(gap.plus(rome("2026-03-29T00:00"), Duration.ofMinutes(45)))
                .isAfter(rome("2026-03-29T03:00"))
                .isBefore(rome("2026-03-30T10:00"));
    }

    @Test
    void hoursOfWorkSkipLunchNightAndWeekend() {
        var office = office(ROME, "Mo-Fr 09:00-12:00,13:00-17:00");
        var hours = new Allowance(Duration.ofHours(8), Reckoning.WORKING_TIME);
        assertThat(hours.end(rome("2026-03-06T11:00"), office)).isEqualTo(rome("2026-03-09T12:00"));
        assertThat(hours.end(rome("2026-03-07T11:00"), office)).isEqualTo(rome("2026-03-10T10:00"));
    }

    @Test
    void aStoppedClockKeepsWhatRemainedInOfficeHours() {
        var office = office(ROME, WEEKDAYS);
        var due = rome("2026-03-04T17:00");
        var left = Reckoning.WORKING_TIME.left(rome("2026-03-03T12:00"), due, office);
        assertThat(left).isEqualTo(Duration.ofHours(13));
        assertThat(Reckoning.WORKING_TIME.resumed(rome("2026-03-05T10:00"), left, office))
                .isEqualTo(rome("2026-03-06T15:00"));
        var calendar = Reckoning.TO_A_WORKING_DAY.left(rome("2026-03-03T12:00"), due, office);
        assertThat(calendar).isEqualTo(Duration.ofHours(29));
        assertThat(Reckoning.TO_A_WORKING_DAY.resumed(rome("2026-03-06T10:00"), calendar, office))
                .isEqualTo(rome("2026-03-09T17:00"));
    }

    @Test
    void aYearOfHolidaysIsWaitedOut() {
        var first = LocalDate.of(2026, 1, 1);
        var holidays = IntStream.range(0, 400)
                .mapToObj(day -> first.plusDays(day).toString())
                .toArray(String[]::new);
        assertThat(workingDays(1).end(rome("2025-12-31T10:00"), office(ROME, WEEKDAYS, holidays)))
                .isEqualTo(rome("2027-02-05T17:00"));
    }

    @Test
    void aProfileWithoutWhatIsNeededSaysWhat() {
        assertThatThrownBy(() -> WorkingTime.of(StateProfile.UNSTATED))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("timeZone is not stated");
        assertThatThrownBy(() -> office("Mars/Olympus", WEEKDAYS))
                .hasMessage("timeZone \"Mars/Olympus\" is no time zone");
        assertThatThrownBy(() -> office(ROME, "")).hasMessage("officeHours are not stated");
        assertThatThrownBy(() -> office(ROME, "in the morning"))
                .hasMessageStartingWith("officeHours has \"the morning\"");
    }

    @Test
    void workingDaysAndHoursAreNotMixed() {
        assertThatThrownBy(() -> new Allowance(Duration.ofHours(36), Reckoning.WORKING_TIME))
                .hasMessageContaining("whole days or less than one day");
        assertThatThrownBy(() -> new Allowance(Duration.ofSeconds(59), Reckoning.DAY_AND_NIGHT))
                .hasMessageContaining("from one minute to 366 days");
        assertThatThrownBy(() -> new Allowance(Duration.ofDays(367), Reckoning.DAY_AND_NIGHT))
                .hasMessageContaining("from one minute to 366 days");
    }

    private static Allowance workingDays(int days) {
        return new Allowance(Duration.ofDays(days), Reckoning.WORKING_TIME);
    }

    private static WorkingTime office(String zone, String hours, String... holidays) {
        var days = List.of(holidays).stream().map(LocalDate::parse).toList();
        return WorkingTime.of(new StateProfile("", "", List.of(), zone, hours, days, ""));
    }

    private static Instant rome(String local) {
        return in(ROME, local);
    }

    private static Instant in(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }
}
