package org.headstamp.node.deadline;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Somebody set other times since the caller read them. */
public final class TimetableChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    TimetableChangedException(String whose, int expected, int actual) {
        super(Refusal.of("the times for {0} are at version {1}, not {2}", whose, actual, expected));
    }
}
