package org.headstamp.node.alert;

/** No alert has this id. */
public final class UnknownAlertException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownAlertException(AlertId id) {
        super("there is no lot alert " + id);
    }
}
