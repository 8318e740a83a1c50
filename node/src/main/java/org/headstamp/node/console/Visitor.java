package org.headstamp.node.console;

import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;

/**
 * Who looks at a page, and of which State the page is.
 *
 * @param exercise whether the node takes part in an exercise
 */
record Visitor(Operator operator, MemberState state, boolean exercise) {
    /** Whether it is of the trade, and sees enquiries instead of cases. */
    public boolean ofTheTrade() {
        return operator.is(Role.TRADE);
    }
}
