package org.headstamp.node.exchange;

import java.time.Duration;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** A peer gave no answer. The text is for our operators: it says what was tried and what happened. */
public final class PeerUnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;

    public PeerUnreachableException(MemberState peer, String what, Throwable cause) {
        super("the node of " + peer + " cannot be reached: " + what, cause);
        this.retryAfter = null;
    }

    public PeerUnreachableException(MemberState peer, String what) {
        super("the node of " + peer + " cannot be reached: " + what);
        this.retryAfter = null;
    }

    private PeerUnreachableException(MemberState peer, Duration retryAfter) {
        super("the node of " + peer + " has too much to do");
        this.retryAfter = retryAfter;
    }

    /** The peer ended what was open, because it has too much to do. */
    public static PeerUnreachableException overloaded(MemberState peer, Duration retryAfter) {
        return new PeerUnreachableException(peer, retryAfter);
    }

    /** When the peer wants to be called again; null unless it has too much to do. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
