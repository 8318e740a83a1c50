package org.headstamp.node.console;

import org.headstamp.node.identity.Operator;
import org.headstamp.pki.MemberState;

/** Who looks at a page, and of which State the page is. */
record Visitor(Operator operator, MemberState state) {
    /** The codes XA to XZ are user-assigned (ISO 3166-1) and name the States of exercises. */
    public boolean exercise() {
        return state.alpha2().startsWith("X");
    }
}
