package org.headstamp.node.witness;

import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** The log service of a peer gave no answer. The text is for our operators. */
public final class LogUnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    public LogUnreachableException(MemberState peer, String what, @Nullable Throwable cause) {
        super("the log of " + peer + " gives no proof: " + what, cause);
    }
}
