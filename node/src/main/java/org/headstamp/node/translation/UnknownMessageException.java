package org.headstamp.node.translation;

import org.headstamp.node.MessageId;

/** No message has this id, or none that the operator may see. */
public final class UnknownMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownMessageException(MessageId id) {
        super("there is no message " + id);
    }
}
