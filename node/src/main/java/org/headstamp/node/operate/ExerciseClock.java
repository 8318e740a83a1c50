package org.headstamp.node.operate;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.headstamp.node.NodeConfig;
import org.jspecify.annotations.Nullable;

/** How far this node is ahead of the time of its machine: not at all, unless an exercise plays a week in an hour. */
@Singleton
class ExerciseClock {
    /** Roots live about as long; further ahead nothing would verify. */
    static final Duration FURTHEST = Duration.ofDays(3650);

    private final @Nullable Path file;
    private volatile Duration ahead = Duration.ZERO;

    /** @throws IllegalStateException if a file is configured and the node takes part in no exercise */
    ExerciseClock(NodeConfig node) {
        this.file = node.trainingClockFile().orElse(null);
        if (file != null && !node.training()) {
            throw new IllegalStateException("headstamp.training.clock-file is set, but headstamp.training is not true:"
                    + " only in an exercise may a clock be put forward");
        }
    }

    /** Where the exercise is told how far ahead; empty where time cannot be moved. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    Duration ahead() {
        return ahead;
    }

    /** @throws IllegalArgumentException if that is back, or further than anything lives */
    void jump(Duration further) {
        requireForward(ahead, further);
        ahead = further;
    }

    static void requireForward(Duration from, Duration to) {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "the clock of an exercise only goes forward: it is " + from + " ahead and cannot become " + to);
        }
        if (to.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException(
                    to + " is more than the " + FURTHEST.toDays() + " days by which an exercise may be ahead");
        }
    }
}
