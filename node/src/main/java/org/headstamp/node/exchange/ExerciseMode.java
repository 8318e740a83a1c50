package org.headstamp.node.exchange;

import java.util.Optional;

/**
 * Nothing crosses between an exercise and the real thing.
 *
 * @param on whether this node takes part in an exercise
 */
record ExerciseMode(boolean on) {
    /**
     * In an exercise everything is marked, whatever its draft says.
     *
     * @throws CannotSendException if the draft says that it is for test only, and this node takes part in no exercise
     */
    void requireSendable(Header header) {
        if (header.testOnly() && !on) {
            throw new CannotSendException("this node takes part in no exercise: what is for test only is not sent");
        }
    }

    /** Why a message is from the other side of that line; a notice that says so is not held to it. */
    Optional<Reception.Conflicts> objectionTo(PayloadKind kind, boolean testOnly) {
        if (kind == PayloadKind.CONFLICT_NOTICE || testOnly == on) {
            return Optional.empty();
        }
        var detail = on
                ? "this node takes part in an exercise, and the message is not marked as for test only"
                : "this node takes part in no exercise, and the message is for test only";
        return Optional.of(new Reception.Conflicts(ConflictReason.TEST_ONLY, detail));
    }
}
