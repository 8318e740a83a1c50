package org.headstamp.node.console.seizure;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.ItemKind;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.jspecify.annotations.Nullable;

/** Collects what is known of an item; what is not stated is left out. */
final class ItemFacts {
    private static final String NOT_STATED = "NOT_STATED";

    private final Say say;
    private final List<Fact> facts = new ArrayList<>();

    private ItemFacts(Say say) {
        this.say = say;
    }

    static List<Fact> of(Say say, ItemKind kind) {
        var found = new ItemFacts(say);
        switch (kind) {
            case Ammunition ammunition -> found.ammunition(ammunition);
            case AmmunitionPackage container -> found.container(container);
            case Firearm firearm -> found.firearm(firearm);
            case Part part -> found.part(part);
        }
        return List.copyOf(found.facts);
    }

    private void ammunition(Ammunition ammunition) {
        add("seizure.quantity", say.number(ammunition.quantity()) + " " + say.code(ammunition.unit()));
        coded("seizure.cartridge", ammunition.kind());
        calibre(ammunition.calibre());
        flag("seizure.fired", ammunition.fired());
        if (ammunition.headstamp() != null) {
            add("seizure.headstamp", ammunition.headstamp().raw());
            add(
                    "seizure.legibility",
                    say.number(Math.round(ammunition.headstamp().legibility() * 100)) + " %");
        }
        ammunition.lots().forEach(lot -> lot("item.lot", lot));
        add("seizure.case-material", ammunition.caseMaterial());
        add("seizure.primer-colour", ammunition.primerColour());
        add("seizure.tip-colour", ammunition.tipColour());
        flag("seizure.reloaded", ammunition.reloadedSuspected());
        add("seizure.microstamp", ammunition.microstamp());
        serial(ammunition.serial());
        if (ammunition.container() != null) {
            container(ammunition.container());
        }
    }

    private void container(AmmunitionPackage container) {
        coded("seizure.level", container.level());
        add("item.bar-code", container.barcode());
        add("seizure.package-label", container.label());
        if (container.lot() != null) {
            lot("seizure.package-lot", container.lot());
        }
    }

    private void firearm(Firearm firearm) {
        coded("seizure.type", firearm.type());
        add("seizure.make", firearm.make());
        add("seizure.model", firearm.model());
        calibre(firearm.calibre());
        serial(firearm.serial());
        firearm.marks().forEach(this::mark);
        add("seizure.year", firearm.yearOfManufacture() == 0 ? "" : String.valueOf(firearm.yearOfManufacture()));
    }

    private void part(Part part) {
        add("seizure.part-name", part.name());
        serial(part.serial());
        part.marks().forEach(this::mark);
    }

    private void calibre(@Nullable Calibre calibre) {
        if (calibre != null) {
            add("item.calibre", calibre.id().isEmpty() ? calibre.raw() : calibre.raw() + " (" + calibre.id() + ")");
        }
    }

    private void serial(@Nullable Serial serial) {
        if (serial == null) {
            return;
        }
        add("item.serial", serial.raw());
        add("seizure.alternatives", String.join(say.text("list.comma"), serial.alternatives()));
        flag("seizure.obliterated", serial.obliterated());
        flag("seizure.restored", serial.restored());
    }

    private void lot(String label, LotMark lot) {
        add(label, lot.raw() + inBrackets(lot.scheme()) + inBrackets(lot.carrier()));
    }

    private void mark(Mark mark) {
        var where = mark.position().isEmpty() ? "" : " (" + mark.position() + ")";
        add("seizure.mark", mark.raw() + where + inBrackets(mark.kind()));
    }

    private String inBrackets(Enum<?> code) {
        return code.name().equals(NOT_STATED) ? "" : " (" + say.code(code) + ")";
    }

    private void coded(String label, Enum<?> code) {
        add(label, code.name().equals(NOT_STATED) ? "" : say.code(code));
    }

    private void flag(String label, boolean is) {
        add(label, is ? say.text("seizure.yes") : "");
    }

    private void add(String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(say.text(label), value));
        }
    }
}
