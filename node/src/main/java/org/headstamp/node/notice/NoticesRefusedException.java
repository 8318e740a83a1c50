package org.headstamp.node.notice;

/** Nothing can be sent for this person now. */
public final class NoticesRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    enum Reason {
        SWITCHED_OFF("this node sends no e-mail"),
        NOTHING_TO_CONFIRM("no address waits to be confirmed"),
        TOO_MANY_CODES("too many codes were asked for within a day"),
        TOO_MANY_LETTERS("too many letters wait to be sent");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    NoticesRefusedException(Reason reason) {
        super(reason.text);
    }
}
