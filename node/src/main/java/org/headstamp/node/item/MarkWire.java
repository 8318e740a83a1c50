package org.headstamp.node.item;

import org.headstamp.node.InvalidValueException;
import org.headstamp.proto.item.v1.LotCarrier;
import org.headstamp.proto.item.v1.LotScheme;
import org.headstamp.proto.item.v1.MarkKind;
import org.headstamp.proto.item.v1.MarkPlace;

/** Marks as {@code headstamp.item.v1}. */
final class MarkWire {
    private MarkWire() {}

    static org.headstamp.proto.item.v1.Calibre toWire(Calibre calibre) {
        return org.headstamp.proto.item.v1.Calibre.newBuilder()
                .setRaw(calibre.raw())
                .setId(calibre.id())
                .build();
    }

    static Calibre fromWire(org.headstamp.proto.item.v1.Calibre wire) {
        return new Calibre(wire.getRaw(), wire.getId());
    }

    static org.headstamp.proto.item.v1.Serial toWire(Serial serial) {
        return org.headstamp.proto.item.v1.Serial.newBuilder()
                .setRaw(serial.raw())
                .addAllAlternatives(serial.alternatives())
                .setObliterated(serial.obliterated())
                .setRestored(serial.restored())
                .build();
    }

    static Serial fromWire(org.headstamp.proto.item.v1.Serial wire) {
        return new Serial(wire.getRaw(), wire.getAlternativesList(), wire.getObliterated(), wire.getRestored());
    }

    static org.headstamp.proto.item.v1.Mark toWire(Mark mark) {
        return org.headstamp.proto.item.v1.Mark.newBuilder()
                .setKind(WireEnum.toWire(MarkKind.class, "MARK_KIND_", mark.kind()))
                .setPosition(mark.position())
                .setRaw(mark.raw())
                .setScript(mark.script())
                .build();
    }

    static Mark fromWire(org.headstamp.proto.item.v1.Mark wire) {
        return new Mark(
                WireEnum.fromWire(Mark.Kind.class, "MARK_KIND_", wire.getKind()),
                wire.getPosition(),
                wire.getRaw(),
                wire.getScript());
    }

    static org.headstamp.proto.item.v1.LotMark toWire(LotMark lot) {
        return org.headstamp.proto.item.v1.LotMark.newBuilder()
                .setRaw(lot.raw())
                .setScheme(WireEnum.toWire(LotScheme.class, "LOT_SCHEME_", lot.scheme()))
                .setCarrier(WireEnum.toWire(LotCarrier.class, "LOT_CARRIER_", lot.carrier()))
                .build();
    }

    static LotMark fromWire(org.headstamp.proto.item.v1.LotMark wire) {
        return new LotMark(
                wire.getRaw(),
                WireEnum.fromWire(LotMark.Scheme.class, "LOT_SCHEME_", wire.getScheme()),
                WireEnum.fromWire(LotMark.Carrier.class, "LOT_CARRIER_", wire.getCarrier()));
    }

    static org.headstamp.proto.item.v1.Headstamp toWire(Headstamp headstamp) {
        return org.headstamp.proto.item.v1.Headstamp.newBuilder()
                .addAllMarks(headstamp.marks().stream().map(MarkWire::toWire).toList())
                .setRaw(headstamp.raw())
                .setLegibility(headstamp.legibility())
                .build();
    }

    static Headstamp fromWire(org.headstamp.proto.item.v1.Headstamp wire) {
        return new Headstamp(
                wire.getMarksList().stream().map(MarkWire::fromWire).toList(), wire.getRaw(), wire.getLegibility());
    }

    private static org.headstamp.proto.item.v1.HeadstampMark toWire(HeadstampMark mark) {
        var wire = org.headstamp.proto.item.v1.HeadstampMark.newBuilder()
                .setText(mark.text())
                .setSymbol(mark.symbol())
                .setScript(mark.script());
        switch (mark.place()) {
            case HeadstampMark.Clock(int hour) ->
                wire.setPlace(MarkPlace.MARK_PLACE_CLOCK).setClock(hour);
            case HeadstampMark.Centre() -> wire.setPlace(MarkPlace.MARK_PLACE_CENTRE);
            case HeadstampMark.Ring() -> wire.setPlace(MarkPlace.MARK_PLACE_RING);
        }
        return wire.build();
    }

    private static HeadstampMark fromWire(org.headstamp.proto.item.v1.HeadstampMark wire) {
        if (wire.getClock() != 0 && wire.getPlace() != MarkPlace.MARK_PLACE_CLOCK) {
            throw new InvalidValueException("clock", "is given for a mark without clock position");
        }
        var place =
                switch (wire.getPlace()) {
                    case MARK_PLACE_CLOCK -> new HeadstampMark.Clock(wire.getClock());
                    case MARK_PLACE_CENTRE -> new HeadstampMark.Centre();
                    case MARK_PLACE_RING -> new HeadstampMark.Ring();
                    case MARK_PLACE_UNSPECIFIED, UNRECOGNIZED ->
                        throw new InvalidValueException("place", "is not one that this node knows");
                };
        return new HeadstampMark(place, wire.getText(), wire.getSymbol(), wire.getScript());
    }
}
