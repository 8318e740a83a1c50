package org.headstamp.demo;

import java.time.Duration;

/** What a line between two nodes can suffer, in both directions unless said otherwise. */
sealed interface Trouble {
    /** None: bytes pass as they come. */
    record None() implements Trouble {}

    /** Everything arrives later. */
    record Delay(Duration by) implements Trouble {}

    /**
     * Every connection is reset in the middle.
     *
     * @param after so many bytes in one direction
     */
    record Cut(int after) implements Trouble {}

    /**
     * The direction from who dialled ends in the middle; what comes back still passes.
     *
     * @param after so many bytes
     */
    record HalfClose(int after) implements Trouble {}

    /** What passes, passes twice. */
    record Duplicate() implements Trouble {}

    /** At most so many bytes pass in a second. */
    record Throttle(int bytesPerSecond) implements Trouble {}

    /** Connections are made and stay, and nothing passes. */
    record Blackhole() implements Trouble {}
}
