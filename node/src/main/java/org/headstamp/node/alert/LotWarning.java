package org.headstamp.node.alert;

import org.headstamp.node.Checked;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says.
 *
 * @param lot as it is marked
 * @param headstamp as it is marked, empty when there is none
 * @param calibre canonical name, empty when not stated
 * @param rounds that are affected, 0 when unknown
 * @param since null when not known
 * @param remarks in words, empty when there are none
 */
public record LotWarning(
        LotAlertKind kind,
        LotMark lot,
        String manufacturer,
        String headstamp,
        String calibre,
        @UnknownIfZero long rounds,
        @Nullable PartialDate since,
        String remarks) {
    public LotWarning {
        kind = Checked.present("kind", kind);
        lot = Checked.present("lot", lot);
        manufacturer = Checked.text("manufacturer", manufacturer, 200);
        headstamp = Checked.optionalText("headstamp", headstamp, 200);
        calibre = Checked.optionalText("calibre", calibre, 100);
        Checked.between("rounds", rounds, 0, Long.MAX_VALUE);
        remarks = Checked.optionalText("remarks", remarks, 4000);
    }
}
