package org.headstamp.node.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.node.deadline.calendar.WorkingTime;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * When something is due.
 *
 * @param office the State whose office hours count; null where the clock runs day and night
 * @param reminded which reminder was given last: 0 for none, 1 for the first, 2 for the last
 * @param left what a stopped clock still has; in office hours where they count
 * @param settledAt when it was met, passed, dropped or replaced; null before
 * @param problem why acting on it failed the last time, in words; null when it did not
 */
public record Deadline(
        DeadlineId id,
        DeadlineKind kind,
        DeadlineSubject subject,
        Instant due,
        State state,
        Instant setAt,
        Reckoning reckoning,
        @Nullable MemberState office,
        Reminders reminders,
        int reminded,
        @Nullable Duration left,
        @Nullable Instant settledAt,
        @Nullable String problem) {
    /** How it stands. */
    public enum State {
        /** The clock runs. */
        WAITING,
        /** The clock is stopped. */
        PAUSED,
        /** What was waited for came in time. */
        MET,
        /** It did not. */
        PASSED,
        /** Nobody waits any more. */
        DROPPED,
        /** Another deadline took its place. */
        REPLACED
    }

    /** What there is to do for a clock that runs. */
    sealed interface Step {
        /** A reminder, the first or the second. */
        record Remind(int nth) implements Step {}

        /** The time is over. */
        record Pass() implements Step {}

        /** Not yet anything. */
        record Wait(Instant until) implements Step {}
    }

    static Deadline set(
            DeadlineId id, DeadlineKind kind, DeadlineSubject subject, Term term, Reminders reminders, Instant at) {
        return new Deadline(
                id,
                kind,
                subject,
                term.due(),
                State.WAITING,
                at,
                term.reckoning(),
                term.office(),
                reminders,
                0,
                null,
                null,
                null);
    }

    /** The next step of a clock that runs; reminders that were slept through are not made up for. */
    Step step(Instant now) {
        if (!now.isBefore(due)) {
            return new Step.Pass();
        }
        if (reminded < 2 && !now.isBefore(reminders.last())) {
            return new Step.Remind(2);
        }
        if (reminded < 1 && !now.isBefore(reminders.first())) {
            return new Step.Remind(1);
        }
        return new Step.Wait(
                switch (reminded) {
                    case 0 -> reminders.first();
                    case 1 -> reminders.last();
                    default -> due;
                });
    }

    Term term() {
        return new Term(due, reckoning, office);
    }

    Deadline reminded(int nth) {
        return new Deadline(
                id, kind, subject, due, state, setAt, reckoning, office, reminders, nth, left, settledAt, null);
    }

    Deadline settled(State end, Instant at) {
        return new Deadline(id, kind, subject, due, end, setAt, reckoning, office, reminders, reminded, null, at, null);
    }

    /** Keeps what is left of the time. */
    Deadline paused(Instant at, WorkingTime hours) {
        var rest = reckoning.left(at, due, hours);
        return new Deadline(
                id, kind, subject, due, State.PAUSED, setAt, reckoning, office, reminders, reminded, rest, null, null);
    }

    /** Goes on with what was left. Reminders that were given before the pause are not given again. */
    Deadline resumed(Instant at, WorkingTime hours) {
        var end = reckoning.resumed(at, Objects.requireNonNull(left), hours);
        var again = Reminders.of(at, new Term(end, reckoning, office), hours);
        return new Deadline(
                id, kind, subject, end, State.WAITING, setAt, reckoning, office, again, reminded, null, null, null);
    }
}
