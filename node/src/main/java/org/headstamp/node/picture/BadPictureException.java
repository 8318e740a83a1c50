package org.headstamp.node.picture;

/** The bytes are no image that can be drawn whole. */
public final class BadPictureException extends Exception {
    private static final long serialVersionUID = 1L;

    BadPictureException(String problem) {
        super(problem);
    }

    BadPictureException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
