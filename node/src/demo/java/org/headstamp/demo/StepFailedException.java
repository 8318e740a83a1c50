package org.headstamp.demo;

/** Something that the story promises did not hold. */
final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailedException(String message) {
        super(message);
    }

    StepFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Stops the story unless the condition holds. */
    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new StepFailedException(message);
        }
    }
}
