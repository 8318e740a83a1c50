package org.headstamp.node.deadline;

/** Somebody set other times since the caller read them. */
public final class TimetableChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimetableChangedException(String whose, int expected, int actual) {
        super("the times for " + whose + " are at version " + actual + ", not " + expected);
    }
}
