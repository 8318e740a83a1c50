package org.headstamp.node.trace.proof;

/** A question cannot go on to the next State; nothing was drafted or sent. */
public final class OnwardRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why in words for whoever wanted to ask on */
    public OnwardRefusedException(String why) {
        super(why);
    }
}
