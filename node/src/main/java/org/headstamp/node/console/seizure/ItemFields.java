package org.headstamp.node.console.seizure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headstamp.node.console.composer.Composition;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.jspecify.annotations.Nullable;

/** Writes one item into the fields of its row: the other way round of {@link FilledItem}. */
final class ItemFields {
    /** Name of the field with the reference that an item had when it was said. */
    static final String WAS = "was";

    private static final int PER_CENT = 100;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String prefix;

    private ItemFields(int id) {
        this.prefix = FormItem.prefix(id);
    }

    /** The form with the item in it. */
    static Entered into(Entered form, int id, Item item) {
        var fields = new ItemFields(id);
        fields.write(item);
        var filled = form;
        for (var field : fields.values.entrySet()) {
            filled = filled.with(field.getKey(), List.of(field.getValue()));
        }
        return filled;
    }

    private void write(Item item) {
        put(WAS, item.reference());
        put("reference", item.reference());
        put("description", item.description());
        switch (item.kind()) {
            case Ammunition ammunition -> write(ammunition);
            case AmmunitionPackage container -> {
                put("is", RowKind.PACKAGE.name());
                write(container);
            }
            case Firearm firearm -> write(firearm);
            case Part part -> {
                put("is", RowKind.PART.name());
                put("name", part.name());
                write(part.serial());
                write(part.marks());
            }
        }
    }

    private void write(Ammunition ammunition) {
        put("is", RowKind.AMMUNITION.name());
        write(ammunition.calibre());
        put("kind", ammunition.kind().name());
        put("quantity", Long.toString(ammunition.quantity()));
        put("unit", ammunition.unit().name());
        tick("fired", ammunition.fired());
        put("caseMaterial", ammunition.caseMaterial());
        put("primerColour", ammunition.primerColour());
        put("tipColour", ammunition.tipColour());
        write(ammunition.headstamp());
        IntStream.range(0, Math.min(ammunition.lots().size(), FormItem.MOST_LINES))
                .forEach(line -> write("lot-" + line, ammunition.lots().get(line)));
        if (ammunition.container() != null) {
            write(ammunition.container());
        }
        tick("reloadedSuspected", ammunition.reloadedSuspected());
        put("microstamp", ammunition.microstamp());
        write(ammunition.serial());
    }

    private void write(AmmunitionPackage container) {
        put("barcode", container.barcode());
        put("label", container.label());
        put("level", container.level().name());
        write("packageLot", container.lot());
    }

    private void write(Firearm firearm) {
        put("is", RowKind.FIREARM.name());
        put("type", firearm.type().name());
        put("make", firearm.make());
        put("model", firearm.model());
        put("yearOfManufacture", firearm.yearOfManufacture() == 0 ? "" : Integer.toString(firearm.yearOfManufacture()));
        write(firearm.calibre());
        write(firearm.serial());
        write(firearm.marks());
    }

    private void write(@Nullable Calibre calibre) {
        if (calibre != null) {
            put("calibre", calibre.raw());
            put("calibreId", calibre.id());
        }
    }

    private void write(@Nullable Serial serial) {
        if (serial != null) {
            put("serial", serial.raw());
            put("serialAlternatives", serial.alternatives().stream().collect(Collectors.joining("\n")));
            tick("obliterated", serial.obliterated());
            tick("restored", serial.restored());
        }
    }

    private void write(@Nullable Headstamp headstamp) {
        if (headstamp != null) {
            put("headstamp", headstamp.raw());
            put("legibility", Long.toString(Math.round(headstamp.legibility() * PER_CENT)));
            Composition.of(headstamp).fields(prefix).forEach(values::put);
        }
    }

    private void write(List<Mark> marks) {
        for (int line = 0; line < Math.min(marks.size(), FormItem.MOST_LINES); line++) {
            var mark = marks.get(line);
            var field = "mark-" + line;
            put(field, mark.raw());
            put(field + "-kind", mark.kind().name());
            put(field + "-position", mark.position());
            put(field + "-script", mark.script());
        }
    }

    private void write(String field, @Nullable LotMark lot) {
        if (lot != null) {
            put(field, lot.raw());
            put(field + "-scheme", lot.scheme().name());
            put(field + "-carrier", lot.carrier().name());
        }
    }

    private void tick(String field, boolean ticked) {
        if (ticked) {
            put(field, "yes");
        }
    }

    private void put(String field, String value) {
        values.put(prefix + field, value);
    }
}
