package org.headstamp.node.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in the list of deadlines, which goes by when they are due. */
public record DeadlinePlace(Instant due, UUID id) {
    /** Before all. */
    public static final DeadlinePlace FIRST = new DeadlinePlace(Instant.EPOCH, new UUID(0, 0));

    /** That of a deadline. */
    public static DeadlinePlace of(Deadline deadline) {
        return new DeadlinePlace(deadline.due(), deadline.id().value());
    }

    /**
     * Reads a place.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static DeadlinePlace parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("a place in the list of deadlines is a time and an id");
        }
        try {
            return new DeadlinePlace(
                    Instant.parse(text.substring(0, blank)), UUID.fromString(text.substring(blank + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a place in the list of deadlines begins with a time", e);
        }
    }

    @Override
    public String toString() {
        return due + " " + id;
    }
}
