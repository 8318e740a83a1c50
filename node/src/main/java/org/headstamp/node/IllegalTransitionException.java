package org.headstamp.node;

/** Something happened, or was tried, that does not fit the state of a record; nothing was changed. */
public final class IllegalTransitionException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /**
     * Names all three.
     *
     * @param record kind and id of the record, "trace 0190..."
     * @param state where the record stands
     * @param event what does not fit
     */
    public IllegalTransitionException(String record, Object state, String event) {
        this(Refusal.of("{0} is {1}, which does not allow: {2}", record, standing(state), event));
    }

    /** Says in a sentence of its own what does not fit. */
    public static IllegalTransitionException because(String pattern, Object... arguments) {
        return new IllegalTransitionException(Refusal.of(pattern, arguments));
    }

    private IllegalTransitionException(Refusal refusal) {
        super(refusal);
    }

    private static Object standing(Object state) {
        return state instanceof Enum<?> ? state : state.getClass();
    }
}
