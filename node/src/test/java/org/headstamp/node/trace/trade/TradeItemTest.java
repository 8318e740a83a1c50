package org.headstamp.node.trace.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.ItemKind;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.junit.jupiter.api.Test;

class TradeItemTest {
    private static final Calibre LUGER = new Calibre("9 mm Luger", "9 mm Luger");
    private static final LotMark LOT = lot("QRV21", LotMark.Carrier.CARTRIDGE);
    private static final AmmunitionPackage BOX = new AmmunitionPackage(
            "0104012345678901", "for A. Person", AmmunitionPackage.Level.BOX, lot("QRV22", LotMark.Carrier.PACKAGE));

    @Test
    void ofRoundsMarksLotsOfBothCarriersAndCalibreAreShown() {
        var rounds = new Ammunition(
                LUGER,
                Ammunition.Kind.BALL,
                120,
                Ammunition.Unit.ROUND,
                false,
                "",
                "",
                "",
                new Headstamp(List.of(), "BORX", 1),
                List.of(LOT, LOT),
                BOX,
                true,
                "M-1",
                Serial.of("S-1"));
        assertThat(shown(rounds))
                .isEqualTo(new TradeItem(
                        1,
                        "ammunition",
                        "",
                        "9 mm Luger",
                        List.of("BORX"),
                        List.of("QRV21", "QRV22"),
                        "S-1",
                        "0104012345678901"));
    }

    @Test
    void ofAPackageTheLabelIsNotShownForItMayNameSomebody() {
        assertThat(shown(BOX))
                .isEqualTo(new TradeItem(1, "package", "", "", List.of(), List.of("QRV22"), "", "0104012345678901"));
    }

    @Test
    void ofFirearmsAndPartsMarksAndSerialsAreShown() {
        var proof = new Mark(Mark.Kind.PROOF, "barrel", "BV", "");
        var pistol = new Firearm(
                Firearm.Type.PISTOL, "Borealia Ordnance", "P9", LUGER, Serial.of("B 123"), List.of(proof), 0);
        assertThat(shown(pistol))
                .isEqualTo(new TradeItem(
                        1, "firearm", "Borealia Ordnance P9", "9 mm Luger", List.of("BV"), List.of(), "B 123", ""));
        assertThat(shown(new Part("barrel", null, List.of(proof))))
                .isEqualTo(new TradeItem(1, "part", "barrel", "", List.of("BV"), List.of(), "", ""));
    }

    @Test
    void itemsAreCountedAndTheReferencesOfTheOtherStateAreNotTold() {
        var items = TradeItem.of(List.of(Item.of("XA-2026-17/a", BOX), Item.of("XA-2026-17/b", BOX)));
        assertThat(items).extracting(TradeItem::number).containsExactly(1, 2);
        assertThat(items.toString()).doesNotContain("XA");
    }

    private static TradeItem shown(ItemKind kind) {
        var item = new Item("1", kind, "found at the house of A. Person", List.of());
        var shown = TradeItem.of(List.of(item)).getFirst();
        assertThat(shown.toString()).doesNotContain("Person", "120");
        return shown;
    }

    private static LotMark lot(String raw, LotMark.Carrier carrier) {
        return new LotMark(raw, LotMark.Scheme.BRAZIL, carrier);
    }
}
