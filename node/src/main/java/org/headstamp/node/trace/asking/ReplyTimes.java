package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.Timetable;

/** Until when a question asks for its reply: as the timetable has it for the State asked, unless its drafter says. */
@Singleton
class ReplyTimes {
    /** In less time the other node need not even have receipted the question. */
    static final Duration LEAST = Duration.ofMinutes(15);

    /** An envelope lives as long as its reply may take; no time that States can agree on is longer. */
    static final Duration GREATEST = Duration.ofDays(366);

    private final Timetable timetable;

    ReplyTimes(Timetable timetable) {
        this.timetable = timetable;
    }

    /**
     * The question as it would leave now.
     *
     * @throws InvalidValueException if its drafter asks for a reply too early, or too late for its envelope
     */
    Trace leaving(Trace trace, Instant now) {
        var asking = trace.usualTime()
                ? trace.replyingBy(
                        timetable.due(DeadlineKind.ANSWER, trace.header().priority(), trace.asked(), now))
                : trace;
        var replyBy = asking.header().replyBy();
        if (!trace.usualTime() && replyBy != null) {
            requireSensible(replyBy, now);
        }
        return asking;
    }

    private static void requireSensible(Instant replyBy, Instant now) {
        if (replyBy.isBefore(now.plus(LEAST))) {
            throw new InvalidValueException(
                    "header.replyBy", "must be at least {0} minutes ahead, not {1}", LEAST.toMinutes(), replyBy);
        }
        if (replyBy.isAfter(now.plus(GREATEST))) {
            throw new InvalidValueException(
                    "header.replyBy", "must be at most {0} days ahead, not {1}", GREATEST.toDays(), replyBy);
        }
    }
}
