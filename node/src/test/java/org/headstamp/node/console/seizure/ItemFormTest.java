package org.headstamp.node.console.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

class ItemFormTest {
    private static final List<Sha256> PHOTOGRAPHS = List.of(Sha256.parse("00".repeat(32)));

    private static final Item AMMUNITION =
            new Item("A/1", ammunition(headstamp(new HeadstampMark.Clock(3))), "", List.of());

    private static final Item FIREARM = new Item(
            "F",
            new Firearm(
                    Firearm.Type.PISTOL,
                    "make",
                    "model",
                    new Calibre("9x19", "9x19"),
                    new Serial("AB?12", List.of("AB112", "AB712"), true, true),
                    List.of(new Mark(Mark.Kind.PROOF, "barrel", "crown N", "Latn")),
                    1999),
            "worn",
            PHOTOGRAPHS);

    private static final Item PART = Item.of("P", new Part("slide", null, List.of()));

    private static final Item BOX = Item.of(
            "B",
            new AmmunitionPackage(
                    "(10)AB",
                    "50 cartridges",
                    AmmunitionPackage.Level.BOX,
                    new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.PACKAGE)));

    @Test
    void everyKindOfItemReadsAsItWasSaid() {
        for (var item : List.of(AMMUNITION, FIREARM, PART, BOX)) {
            var row = new FormItem(ItemFields.into(Entered.nothing(), 7, item), 7, 1, null);
            assertThat(new FilledItem(row).item().withPhotographs(item.photographs()))
                    .isEqualTo(item);
        }
    }

    @Test
    void whatIsChangedKeepsItsPhotographsAndTheRestStays() {
        var said = List.of(AMMUNITION, FIREARM, PART);
        var changed = ItemForm.filled(Entered.nothing(), said).with("i1-model", "another");
        var items = ItemForm.items(changed, said);
        assertThat(items).hasSize(3).contains(AMMUNITION, PART);
        assertThat(items.get(1).photographs()).isEqualTo(PHOTOGRAPHS);
        assertThat(((Firearm) items.get(1).kind()).model()).isEqualTo("another");
    }

    @Test
    void whatAFormCannotShowStaysOrIsLeftOutAndIsNeverChanged() {
        var said = List.of(new Item("1", ammunition(headstamp(new HeadstampMark.Ring())), "", List.of()), PART);
        var form = ItemForm.filled(Entered.nothing(), said);
        assertThat(ItemForm.items(form, said)).isEqualTo(said);
        assertThat(ItemForm.items(form.with("row", "1"), said)).containsExactly(PART);
        assertThatThrownBy(() -> ItemForm.items(form.with("i0-quantity", "121"), said))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("says more than this form shows");
    }

    @Test
    void moreItemsThanAFormHasRoomForStay() {
        var many = Collections.nCopies(ItemForm.MOST + 1, PART);
        assertThat(ItemForm.items(ItemForm.filled(Entered.nothing(), many), many))
                .isEqualTo(many);
    }

    private static Headstamp headstamp(HeadstampMark.Place place) {
        return new Headstamp(List.of(new HeadstampMark(place, "LC", "", "")), "LC 24", 0.8);
    }

    private static Ammunition ammunition(Headstamp headstamp) {
        return new Ammunition(
                new Calibre("9 mm", ""),
                Ammunition.Kind.TRACER,
                120,
                Ammunition.Unit.ROUND,
                true,
                "brass",
                "red",
                "green",
                headstamp,
                List.of(new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.CARTRIDGE)),
                new AmmunitionPackage("", "label", AmmunitionPackage.Level.CASE, null),
                true,
                "stamp",
                Serial.of("12"));
    }
}
