package org.headstamp.node.console.alert;

import java.util.List;
import org.headstamp.node.alert.AlertCopy;
import org.headstamp.node.alert.LotAlert;
import org.headstamp.node.alert.LotAlertKind;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.LotNotice;

/**
 * An alert of ours.
 *
 * @param copies to whom it went, and how far each came
 * @param notices what else there is to know of the lot, for those who may
 */
record OwnAlertView(LotAlert alert, List<AlertCopy> copies, List<LotNotice> notices, Entered form) {
    OwnAlertView {
        copies = List.copyOf(copies);
        notices = List.copyOf(notices);
    }

    public String path() {
        return "/console/alerts/ours/" + alert.id();
    }

    public String approval() {
        return "/console/approvals/lot-alert/" + alert.caseId() + "/" + alert.id();
    }

    public boolean drafted() {
        return alert.state() == LotAlert.State.DRAFTED;
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, alert.warning(), alert.header().translations());
    }

    public List<Fact> header(Say say) {
        return Facts.of(say, alert.header());
    }

    public String state(Say say, AlertCopy copy) {
        return say.text("trace." + copy.dispatch().getClass().getSimpleName());
    }

    public boolean mayGiveUp(Operator by) {
        return drafted() && by.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT);
    }

    /** Whether a later alert may lift it or take its place. */
    public boolean mayReplace(Operator by) {
        return alert.state() == LotAlert.State.SENT
                && alert.warning().kind() != LotAlertKind.LIFTED
                && by.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT);
    }
}
