package org.headstamp.node;

/** Something happened, or was tried, that does not fit the state of a record; nothing was changed. */
public final class IllegalTransitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names all three.
     *
     * @param record kind and id of the record, "trace 0190..."
     * @param state where the record stands
     * @param event what does not fit
     */
    public IllegalTransitionException(String record, Object state, String event) {
        super(record + " is " + nameOf(state) + ", which does not allow: " + event);
    }

    private static String nameOf(Object state) {
        return state instanceof Enum<?> code ? code.name() : state.getClass().getSimpleName();
    }
}
