package org.headstamp.node.alert;

import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * An alert to draft about a lot of our registers, which gives maker, marks and calibre.
 *
 * @param rounds that are affected, 0 when unknown
 * @param to States to warn; every active member if empty; an alert that is lifted is lifted for all who got it
 * @param replaces the alert that this one ends; null if none
 */
public record AlertDraft(
        LotAlertKind kind,
        RecordKey lot,
        @UnknownIfZero long rounds,
        @Nullable PartialDate since,
        String remarks,
        List<MemberState> to,
        @Nullable AlertId replaces,
        Header header) {
    static final int MOST_STATES = 250;

    /** @throws InvalidValueException if nothing is named that could be lifted */
    public AlertDraft {
        kind = Checked.present("kind", kind);
        lot = Checked.present("lot", lot);
        Checked.between("rounds", rounds, 0, Long.MAX_VALUE);
        remarks = Checked.optionalText("remarks", remarks, 4000);
        to = Checked.list("to", to, MOST_STATES);
        header = Checked.present("header", header);
        if (new HashSet<>(to).size() < to.size()) {
            throw new InvalidValueException("to", "names the same twice");
        }
        if (kind == LotAlertKind.LIFTED && replaces == null) {
            throw new InvalidValueException("replaces", "must name the alert that is lifted");
        }
        if (kind == LotAlertKind.LIFTED && !to.isEmpty()) {
            throw new InvalidValueException("to", "must be empty: an alert is lifted for all who got it");
        }
    }
}
