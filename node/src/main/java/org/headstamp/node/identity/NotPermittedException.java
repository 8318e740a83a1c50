package org.headstamp.node.identity;

import java.io.Serial;

/** None of the operator's roles allows what was asked for. */
public class NotPermittedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param action completes "may not" */
    public NotPermittedException(Operator operator, String action) {
        super(operator.account() + " may not " + action);
    }
}
