package org.headstamp.node.trace.lot;

import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.item.PartialDate;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What a State that asks about a lot is told of another one: who asks in which case, where and when it found its rounds,
 * and nothing else.
 *
 * @param itemReference the item of the addressee's question
 * @param lot as the register of the State of origin has it
 * @param foundOn null when not told
 */
public record LotMatchNotice(
        MemberState otherState,
        CaseId otherCase,
        String itemReference,
        String lot,
        String manufacturer,
        MemberState foundIn,
        @Nullable PartialDate foundOn) {
    public LotMatchNotice {
        otherState = Checked.present("otherState", otherState);
        otherCase = Checked.present("otherCase", otherCase);
        itemReference = Checked.text("itemReference", itemReference, 64);
        lot = Checked.text("lot", lot, 64);
        manufacturer = Checked.optionalText("manufacturer", manufacturer, 200);
        foundIn = Checked.present("foundIn", foundIn);
    }
}
