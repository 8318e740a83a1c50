package org.headstamp.node.identity;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** No account has this name. */
public final class UnknownAccountException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    UnknownAccountException(String name) {
        this(Refusal.of("there is no account {0}", name));
    }

    private UnknownAccountException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
