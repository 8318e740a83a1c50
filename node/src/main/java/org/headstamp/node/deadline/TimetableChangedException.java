package org.headstamp.node.deadline;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** Somebody set other times since the caller read them. */
public final class TimetableChangedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    TimetableChangedException(String whose, int expected, int actual) {
        this(Refusal.of("the times for {0} are at version {1}, not {2}", whose, actual, expected));
    }

    private TimetableChangedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
