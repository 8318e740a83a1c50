package org.headstamp.node.trace.answering;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of questions that wait for us, which goes by when they are due.
 *
 * @param due null behind all that have a time
 */
public record OpenPlace(@Nullable Instant due, UUID id) {
    /** Before all. */
    public static final OpenPlace FIRST = new OpenPlace(Instant.EPOCH, new UUID(0, 0));

    private static final String NEVER = "never";

    /** That of a question. */
    public static OpenPlace of(OpenQuestion question) {
        return new OpenPlace(question.due(), question.summary().id().value());
    }

    /**
     * Reads a place.
     *
     * @throws UnreadableIdException if the text is none
     */
    public static OpenPlace parse(String text) {
        return UnreadableIdException.reading(text, OpenPlace::read);
    }

    private static OpenPlace read(String text) {
        int between = text.indexOf('~');
        if (between < 0) {
            throw new IllegalArgumentException("a place in the list of open questions is a time and an id");
        }
        var due = text.substring(0, between);
        try {
            return new OpenPlace(
                    due.equals(NEVER) ? null : Instant.parse(due), UUID.fromString(text.substring(between + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a place in the list of open questions begins with a time", e);
        }
    }

    @Override
    public String toString() {
        return (due == null ? NEVER : due.toString()) + "~" + id;
    }
}
