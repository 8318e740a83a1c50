package org.headstamp.node;

import java.util.function.Function;

/** A text from outside has not the form of an id, so that nothing here is called so. */
public final class UnreadableIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private UnreadableIdException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * Reads what an address or a body names.
     *
     * @param parse refuses with an {@link IllegalArgumentException} what it cannot read
     */
    public static <T> T reading(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableIdException(e);
        }
    }
}
