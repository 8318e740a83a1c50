package org.headstamp.node.item;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.pki.Sha256;

/** Items of every kind with every field set, and the least that each kind needs. */
final class Items {
    private static final Calibre LUGER = new Calibre("9mm", "9 mm Luger");
    private static final Serial SERIAL = new Serial("AB?12*", List.of("AB312", "A8312"), true, true);
    private static final List<Mark> MARKS = List.of(
            new Mark(Mark.Kind.IMPORT, "barrel, left", "ППУ 1987", "Cyrl"),
            new Mark(Mark.Kind.NOT_STATED, "", "★", ""));
    private static final LotMark LOT = new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.CARTRIDGE);
    private static final AmmunitionPackage BOX = new AmmunitionPackage(
            "01095011010209171725123110QRV21\u001d3750", "50 rounds\n9 mm", AmmunitionPackage.Level.BOX, LOT);
    private static final Headstamp HEADSTAMP = new Headstamp(
            List.of(
                    new HeadstampMark(new HeadstampMark.Clock(0), "BORX", "", "Latn"),
                    new HeadstampMark(new HeadstampMark.Clock(11), "21", "", ""),
                    new HeadstampMark(new HeadstampMark.Centre(), "", "cross in circle", ""),
                    new HeadstampMark(new HeadstampMark.Ring(), "QRV", "", "")),
            " BORX  21 ",
            0.75);

    private Items() {}

    static Stream<Item> all() {
        return Stream.of(
                new Item("1", full(), "in a bag 袋", List.of(Sha256.of(ByteString.copyFromUtf8("photograph")))),
                Item.of(
                        "2",
                        new Ammunition(
                                null,
                                Ammunition.Kind.NOT_STATED,
                                1,
                                Ammunition.Unit.BOX,
                                false,
                                "",
                                "",
                                "",
                                null,
                                List.of(),
                                null,
                                false,
                                "",
                                null)),
                Item.of("3", new Firearm(Firearm.Type.PISTOL, "Borealia Ordnance", "B9", LUGER, SERIAL, MARKS, 1987)),
                Item.of("4", new Firearm(Firearm.Type.NOT_STATED, "", "", null, null, List.of(), 0)),
                Item.of("5", new Part("slide", SERIAL, MARKS)),
                Item.of("6", new Part("frame", null, List.of())),
                Item.of("7", BOX),
                Item.of("8", new AmmunitionPackage("", "grey tin", AmmunitionPackage.Level.NOT_STATED, null)));
    }

    static Ammunition full() {
        return new Ammunition(
                LUGER,
                Ammunition.Kind.BALL,
                120,
                Ammunition.Unit.ROUND,
                true,
                "brass",
                "red",
                "green",
                HEADSTAMP,
                List.of(LOT),
                BOX,
                true,
                "MS-77",
                SERIAL);
    }
}
