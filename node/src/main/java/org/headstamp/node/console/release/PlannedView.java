package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.disclosure.PlannedDisclosure;

/** A notice of ours before a disclosure, and how far it came. */
record PlannedView(PlannedDisclosure disclosure, Concerned concerned, Entered form) {
    public String path() {
        return "/console/disclosures/" + disclosure.id();
    }

    public String approval() {
        return "/console/approvals/disclosure/" + disclosure.caseId() + "/" + disclosure.id();
    }

    public boolean drafted() {
        return disclosure.dispatch() instanceof Dispatch.Drafted;
    }

    public String state(Say say) {
        return state(say, disclosure);
    }

    static String state(Say say, PlannedDisclosure disclosure) {
        return say.text("trace." + disclosure.dispatch().getClass().getSimpleName());
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, disclosure.notice(), disclosure.header().translations());
    }

    public boolean mayGiveUp(Operator by) {
        return drafted() && by.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }
}
