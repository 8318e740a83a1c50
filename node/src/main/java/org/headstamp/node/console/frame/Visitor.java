package org.headstamp.node.console.frame;

import java.util.List;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;

/**
 * Who looks at a page, and of which State the page is.
 *
 * @param exercise whether the node takes part in an exercise
 */
public record Visitor(Operator operator, MemberState state, boolean exercise) {
    /** Whether it is of the trade, and sees enquiries instead of cases. */
    public boolean ofTheTrade() {
        return operator.is(Role.TRADE);
    }

    /** Whether it may give back what somebody else has taken. */
    public boolean mayFree() {
        return operator.is(Role.FOCAL_POINT);
    }

    /** Whether it speaks for the State, and administers its node. */
    public boolean isFocalPoint() {
        return operator.is(Role.FOCAL_POINT);
    }

    /** Whether it may record what was recovered. */
    public boolean mayRecord() {
        return operator.is(Role.OFFICER);
    }

    /** Whether it sees what messages say. */
    public boolean readsContents() {
        return operator.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    /** Whether it may draft questions and notifications. */
    public boolean asks() {
        return operator.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }

    /** Whether it answers for the registers, and warns of what they have. */
    public boolean keepsRegisters() {
        return operator.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT);
    }

    /** Where it can go, in the order of the bar. */
    public List<Place> places() {
        return Place.of(operator);
    }
}
