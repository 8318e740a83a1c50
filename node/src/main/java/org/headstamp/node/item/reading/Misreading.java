package org.headstamp.node.item.reading;

import java.util.Objects;
import java.util.Optional;

/**
 * What may have been taken for what.
 *
 * @param read as the reading has it; {@code ?} one unreadable character, {@code *} several
 * @param stamped what stands there if the reading was mistaken
 */
public record Misreading(String read, String stamped, Cause cause) {
    public Misreading {
        Objects.requireNonNull(read);
        Objects.requireNonNull(stamped);
        Objects.requireNonNull(cause);
    }

    /** Why the one may have been read for the other. */
    public enum Cause {
        LETTER_CASE,
        OTHER_DIGITS,
        SCRIPT_TWIN,
        LOOK_ALIKE,
        CONFUSABLE,
        PARTIAL_LOSS,
        /** Neighbours that look like one character, or one that looks like two: rn and m. */
        RUN_TOGETHER,
        /** Not readable, so that anything may stand there. */
        UNREAD,
        /** The whole was read with the wrong way up. */
        UPSIDE_DOWN,
        /** The whole was struck with a die that is a mirror image, or read from the wrong side. */
        MIRRORED;

        /** Why one character is like another; empty if both are the same, or not alike. */
        static Optional<Cause> of(Likeness.Kind kind) {
            return switch (kind) {
                case SAME, DIFFERENT -> Optional.empty();
                case LETTER_CASE -> Optional.of(LETTER_CASE);
                case DIGIT_OF_ANOTHER_SCRIPT -> Optional.of(OTHER_DIGITS);
                case SCRIPT_TWIN -> Optional.of(SCRIPT_TWIN);
                case LOOK_ALIKE -> Optional.of(LOOK_ALIKE);
                case CONFUSABLE -> Optional.of(CONFUSABLE);
                case PARTIAL_LOSS -> Optional.of(PARTIAL_LOSS);
            };
        }

        /** Whether another character was taken, not another form of the same. */
        boolean isDoubtful() {
            return switch (this) {
                case LETTER_CASE, OTHER_DIGITS, SCRIPT_TWIN, LOOK_ALIKE, UNREAD, UPSIDE_DOWN, MIRRORED -> false;
                case CONFUSABLE, PARTIAL_LOSS, RUN_TOGETHER -> true;
            };
        }
    }
}
