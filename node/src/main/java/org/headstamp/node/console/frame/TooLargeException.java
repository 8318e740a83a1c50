package org.headstamp.node.console.frame;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** A page was sent more than it takes. */
public final class TooLargeException extends ClientErrorException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    TooLargeException(long most) {
        this(Refusal.of("what was sent is larger than the {0} bytes that are taken here", most));
    }

    private TooLargeException(Refusal refusal) {
        super(refusal.english(), Response.Status.REQUEST_ENTITY_TOO_LARGE);
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
