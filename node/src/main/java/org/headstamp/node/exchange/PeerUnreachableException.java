package org.headstamp.node.exchange;

import org.headstamp.pki.MemberState;

/** A peer gave no answer. The text is for our operators: it says what was tried and what happened. */
public final class PeerUnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    public PeerUnreachableException(MemberState peer, String what, Throwable cause) {
        super("the node of " + peer + " cannot be reached: " + what, cause);
    }

    public PeerUnreachableException(MemberState peer, String what) {
        super("the node of " + peer + " cannot be reached: " + what);
    }
}
