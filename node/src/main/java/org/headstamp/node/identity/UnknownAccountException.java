package org.headstamp.node.identity;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** No account has this name. */
public final class UnknownAccountException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnknownAccountException(String name) {
        super(Refusal.of("there is no account {0}", name));
    }
}
