package org.headstamp.node.console.seizure;

import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.ItemKind;
import org.headstamp.node.item.Part;
import org.jspecify.annotations.Nullable;

/** Reads one item out of the fields of its row. */
record FilledItem(FormItem row, FilledRow filled) {
    FilledItem(FormItem row) {
        this(row, new FilledRow(row));
    }

    /** @throws org.headstamp.node.InvalidValueException with the name of the field that is wrong */
    Item item() {
        var reference = filled.text("reference").isEmpty() ? String.valueOf(row.number()) : filled.text("reference");
        return FieldName.after(row.name(""), () -> new Item(reference, kind(), filled.text("description"), List.of()));
    }

    private ItemKind kind() {
        return switch (row.kind()) {
            case AMMUNITION -> ammunition();
            case PACKAGE -> container();
            case FIREARM -> firearm();
            case PART -> new Part(filled.text("name"), filled.serial(), filled.marks());
        };
    }

    private Ammunition ammunition() {
        return new Ammunition(
                filled.calibre(),
                filled.code("kind", Ammunition.Kind.NOT_STATED),
                filled.number("quantity"),
                filled.code("unit", Ammunition.Unit.ROUND),
                row.ticked("fired"),
                filled.text("caseMaterial"),
                filled.text("primerColour"),
                filled.text("tipColour"),
                filled.headstamp(),
                filled.lots(),
                foundIn(),
                row.ticked("reloadedSuspected"),
                filled.text("microstamp"),
                filled.serial());
    }

    /** The package that ammunition was found in; null where nothing is said of one. */
    private @Nullable AmmunitionPackage foundIn() {
        boolean stated = Stream.of("barcode", "label", "packageLot")
                .anyMatch(field -> !filled.text(field).isEmpty());
        return stated ? container() : null;
    }

    private AmmunitionPackage container() {
        return new AmmunitionPackage(
                filled.text("barcode"),
                filled.text("label"),
                filled.code("level", AmmunitionPackage.Level.NOT_STATED),
                filled.lot("packageLot"));
    }

    private Firearm firearm() {
        return new Firearm(
                filled.code("type", Firearm.Type.NOT_STATED),
                filled.text("make"),
                filled.text("model"),
                filled.calibre(),
                filled.serial(),
                filled.marks(),
                Math.toIntExact(Math.min(filled.numberOr("yearOfManufacture", 0), Integer.MAX_VALUE)));
    }
}
