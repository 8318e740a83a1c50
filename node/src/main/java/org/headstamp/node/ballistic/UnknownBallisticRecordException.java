package org.headstamp.node.ballistic;

/** No lead or reply has this id. */
public final class UnknownBallisticRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names what is missing, such as {@code ballistic lead}. */
    public UnknownBallisticRecordException(String kind, Object id) {
        super("there is no " + kind + " " + id);
    }
}
