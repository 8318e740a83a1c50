package org.headstamp.node.console.origin;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.ChosenItems;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.letter.OfferedSeizures;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.pki.MemberState;

/** The form of a notification. */
record NotifyView(Casefile casefile, OfferedSeizures offered, List<MemberState> states, NotificationForm entered) {
    NotifyView {
        states = List.copyOf(states);
    }

    /** Where the form stands, and goes. */
    public String path() {
        return "/console/cases/" + casefile.id() + "/notify";
    }

    public Entered form() {
        return entered.form();
    }

    public HeaderFields header() {
        return entered.fields();
    }

    public List<OriginBasis> bases() {
        return List.of(OriginBasis.values());
    }

    public ChosenItems chosen() {
        return new ChosenItems(form());
    }
}
