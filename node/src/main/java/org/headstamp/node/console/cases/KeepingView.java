package org.headstamp.node.console.cases;

import java.util.UUID;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Compartment;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/**
 * Whether work goes on in a case, and who sees it.
 *
 * @param changed something happened in the case since the form was opened
 */
record KeepingView(Casefile casefile, Entered form, boolean changed) {
    static final String ALL = "all";
    static final String ONLY = "only";

    /** What stands, as the form has it, and the version that it rests on. */
    static Entered formOf(Casefile casefile) {
        boolean kept = casefile.compartment().kind() == Compartment.Kind.UNIT;
        return Entered.nothing()
                .with("who", kept ? ONLY : ALL)
                .with("units", String.join("\n", casefile.compartment().units()));
    }

    public String path() {
        return "/console/cases/" + casefile.id() + "/keeping";
    }

    public boolean open() {
        return casefile.state() == Casefile.State.OPEN;
    }

    public Casefile.State other() {
        return open() ? Casefile.State.CLOSED : Casefile.State.OPEN;
    }

    public boolean kept() {
        return casefile.compartment().kind() == Compartment.Kind.UNIT;
    }

    public boolean moves(Operator by) {
        return by.is(Role.OFFICER);
    }

    /** A mark for one form of the page, never the same twice. */
    public String mark() {
        return UUID.randomUUID().toString();
    }
}
