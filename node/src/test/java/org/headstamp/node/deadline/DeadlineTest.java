package org.headstamp.node.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.deadline.Deadline.State;
import org.headstamp.node.deadline.Deadline.Step;
import org.headstamp.node.deadline.calendar.WorkingTime;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void theFirstReminderIsAtHalfTimeAndTheLastADayBefore() {
        var week = after(WEEK);
        assertThat(week.reminders())
                .isEqualTo(new Reminders(NOON.plus(WEEK.dividedBy(2)), NOON.plus(Duration.ofDays(6))));
        var eightHours = after(Duration.ofHours(8));
        assertThat(eightHours.reminders())
                .as("a day before is too early for a short time")
                .isEqualTo(new Reminders(NOON.plus(Duration.ofHours(4)), NOON.plus(Duration.ofMinutes(432))));
    }

    @Test
    void aClockGoesThroughItsStepsOnce() {
        var deadline = after(WEEK);
        assertThat(deadline.step(NOON))
                .isEqualTo(new Step.Wait(deadline.reminders().first()));
        assertThat(deadline.step(deadline.reminders().first())).isEqualTo(new Step.Remind(1));
        var once = deadline.reminded(1);
        assertThat(once.step(deadline.reminders().first()))
                .isEqualTo(new Step.Wait(deadline.reminders().last()));
        assertThat(once.step(deadline.reminders().last())).isEqualTo(new Step.Remind(2));
        var twice = once.reminded(2);
        assertThat(twice.step(deadline.reminders().last())).isEqualTo(new Step.Wait(deadline.due()));
        assertThat(twice.step(deadline.due())).isEqualTo(new Step.Pass());
    }

    @Test
    void remindersThatWereSleptThroughAreNotMadeUpFor() {
        var deadline = after(WEEK);
        assertThat(deadline.step(deadline.reminders().last())).isEqualTo(new Step.Remind(2));
        assertThat(deadline.reminded(2).step(deadline.reminders().last())).isInstanceOf(Step.Wait.class);
        assertThat(deadline.step(deadline.due().plus(WEEK))).isEqualTo(new Step.Pass());
    }

    @Test
    void whatIsDueAlreadyPassesAtOnce() {
        assertThat(after(Duration.ofHours(-1)).step(NOON)).isEqualTo(new Step.Pass());
    }

    @Test
    void aStoppedClockGoesOnWithWhatItStillHadAndRemindsNotTwice() {
        var reminded = after(WEEK).reminded(1);
        var paused = reminded.paused(NOON.plus(Duration.ofDays(4)), WorkingTime.ALWAYS);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.left()).isEqualTo(Duration.ofDays(3));
        var resumed = paused.resumed(NOON.plus(Duration.ofDays(20)), WorkingTime.ALWAYS);
        assertThat(resumed.due()).isEqualTo(NOON.plus(Duration.ofDays(23)));
        assertThat(resumed.step(NOON.plus(Duration.ofDays(21)).plusSeconds(50_000)))
                .isEqualTo(new Step.Wait(NOON.plus(Duration.ofDays(22))));
    }

    @Test
    void eachKindHasOneKeeperAndAClockWithoutOneIsRefused() {
        var keeper = new RecordingKeeper();
        assertThatThrownBy(() -> new DeadlineKeepers(List.of(keeper, keeper)))
                .hasMessageContaining("two features keep the deadline");
        assertThatThrownBy(() -> new DeadlineKeepers(List.of()).requireKept(DeadlineKind.ANSWER))
                .hasMessage("no feature keeps the deadline ANSWER");
        assertThat(new DeadlineKeepers(List.of(keeper)).of(DeadlineKind.ANSWER)).isSameAs(keeper);
        assertThat(keeper.kinds()).isEqualTo(Set.of(DeadlineKind.values()));
    }

    private static Deadline after(Duration time) {
        var term = Term.dayAndNight(NOON.plus(time));
        var subject = new DeadlineSubject("trace", "1", CaseId.parse("XA-" + new UUID(0, 0)), null);
        return Deadline.set(
                new DeadlineId(new UUID(0, 1)),
                DeadlineKind.ANSWER,
                subject,
                term,
                Reminders.of(NOON, term, WorkingTime.ALWAYS),
                NOON);
    }
}
