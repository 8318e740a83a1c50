package org.headstamp.node.trace.lot;

import org.headstamp.node.CaseId;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.item.ItemWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;

/** Notices of matches as {@code headstamp.trace.v1.LotMatchNotice}. */
public final class LotMatchWire {
    private LotMatchWire() {}

    static Message payload(LotMatchNotice notice) {
        var wire = org.headstamp.proto.trace.v1.LotMatchNotice.newBuilder()
                .setOtherState(notice.otherState().alpha2())
                .setOtherCaseId(notice.otherCase().toString())
                .setItemReference(notice.itemReference())
                .setLot(notice.lot())
                .setManufacturer(notice.manufacturer())
                .setFoundIn(notice.foundIn().alpha2());
        if (notice.foundOn() != null) {
            wire.setFoundOn(ItemWire.toWire(notice.foundOn()));
        }
        return Message.newBuilder().setLotMatchNotice(wire).build();
    }

    static LotMatchNotice noticeIn(Received received) {
        return fromWire(received.message().getLotMatchNotice());
    }

    /** A notice from the wire. */
    public static LotMatchNotice fromWire(org.headstamp.proto.trace.v1.LotMatchNotice wire) {
        return new LotMatchNotice(
                new MemberState(wire.getOtherState()),
                CaseId.parse(wire.getOtherCaseId()),
                wire.getItemReference(),
                wire.getLot(),
                wire.getManufacturer(),
                new MemberState(wire.getFoundIn()),
                wire.hasFoundOn() ? ItemWire.fromWire(wire.getFoundOn()) : null);
    }
}
