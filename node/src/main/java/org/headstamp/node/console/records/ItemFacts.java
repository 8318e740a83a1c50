package org.headstamp.node.console.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.jspecify.annotations.Nullable;

/** Everything that was read on an item but its description, in words. */
public final class ItemFacts {
    private final Say say;
    private final List<Fact> facts = new ArrayList<>();

    private ItemFacts(Say say) {
        this.say = say;
    }

    /** What is stated of the item, in the order in which it is looked at; what is not stated is left out. */
    public static List<Fact> of(Say say, Item item) {
        var words = new ItemFacts(say);
        switch (item.kind()) {
            case Ammunition ammunition -> words.tell(ammunition);
            case Firearm firearm -> words.tell(firearm);
            case Part part -> words.tell(part);
            case AmmunitionPackage container -> words.tell(container);
        }
        return List.copyOf(words.facts);
    }

    private void tell(Ammunition ammunition) {
        add("records.kind", say.text(ammunition.fired() ? "records.fired-cases" : "records.cartridges"));
        if (ammunition.kind() != Ammunition.Kind.NOT_STATED) {
            add("records.cartridge-kind", say.code(ammunition.kind()));
        }
        add("records.quantity", say.number(ammunition.quantity()) + " (" + say.code(ammunition.unit()) + ")");
        tell(ammunition.calibre());
        if (ammunition.headstamp() != null) {
            add("records.headstamp", ammunition.headstamp().raw());
        }
        ammunition.lots().forEach(this::tell);
        tell(ammunition.serial());
        add("records.microstamp", ammunition.microstamp());
        add("records.case-material", ammunition.caseMaterial());
        add("records.primer-colour", ammunition.primerColour());
        add("records.tip-colour", ammunition.tipColour());
        if (ammunition.reloadedSuspected()) {
            add("records.condition", say.text("records.reloaded"));
        }
        if (ammunition.container() != null) {
            tell(ammunition.container());
        }
    }

    private void tell(Firearm firearm) {
        add("records.kind", say.code(firearm.type()));
        add("records.make", firearm.make());
        add("records.model", firearm.model());
        tell(firearm.calibre());
        tell(firearm.serial());
        firearm.marks().forEach(this::tell);
        if (firearm.yearOfManufacture() != 0) {
            add("records.year", Integer.toString(firearm.yearOfManufacture()));
        }
    }

    private void tell(Part part) {
        add("records.kind", part.name());
        tell(part.serial());
        part.marks().forEach(this::tell);
    }

    private void tell(AmmunitionPackage container) {
        add("records.package", say.code(container.level()));
        add("item.bar-code", container.barcode());
        add("records.label", container.label());
        if (container.lot() != null) {
            tell(container.lot());
        }
    }

    private void tell(@Nullable Calibre calibre) {
        if (calibre != null) {
            boolean same = calibre.id().isEmpty() || calibre.id().equals(calibre.raw());
            add("item.calibre", same ? calibre.raw() : calibre.raw() + " (" + calibre.id() + ")");
        }
    }

    private void tell(LotMark lot) {
        var notes = Stream.of(lot.scheme(), lot.carrier())
                .filter(note -> note != LotMark.Scheme.NOT_STATED && note != LotMark.Carrier.NOT_STATED)
                .map(say::code)
                .collect(Collectors.joining(say.text("list.comma")));
        add("item.lot", notes.isEmpty() ? lot.raw() : lot.raw() + " (" + notes + ")");
    }

    private void tell(@Nullable Serial serial) {
        if (serial == null) {
            return;
        }
        add("item.serial", serial.raw());
        serial.alternatives().forEach(other -> add("records.serial-or", other));
        if (serial.restored()) {
            add("records.condition", say.text("records.restored"));
        } else if (serial.obliterated()) {
            add("records.condition", say.text("records.obliterated"));
        }
    }

    private void tell(Mark mark) {
        var kind = mark.kind() == Mark.Kind.NOT_STATED ? "" : " (" + say.code(mark.kind()) + ")";
        var read = mark.raw() + kind;
        add("item.marks", mark.position().isEmpty() ? read : say.text("list.pair", read, mark.position()));
    }

    private void add(String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(say.text(key), value));
        }
    }
}
