package org.headstamp.node.assistance;

import java.util.ArrayList;
import java.util.Locale;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.Part;

/** Items in the words of a request. */
final class ItemWords {
    private ItemWords() {}

    static String of(Item item) {
        var kind =
                switch (item.kind()) {
                    case Firearm firearm -> firearm(firearm);
                    case Part part ->
                        "part " + part.name()
                                + (part.serial() == null
                                        ? ""
                                        : ", serial " + part.serial().raw());
                    case Ammunition ammunition -> ammunition(ammunition);
                    case AmmunitionPackage container ->
                        "package of ammunition, "
                                + (container.lot() == null
                                        ? container.label() + " " + container.barcode()
                                        : "lot " + container.lot().raw());
                };
        return "item " + item.reference() + ": " + kind.strip();
    }

    /** A code in small letters with blanks. */
    static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String firearm(Firearm firearm) {
        var words = new ArrayList<String>();
        words.add(words(firearm.type()));
        words.add((firearm.make() + " " + firearm.model()).strip());
        if (firearm.calibre() != null) {
            words.add("calibre " + firearm.calibre().raw());
        }
        if (firearm.serial() != null) {
            words.add("serial " + firearm.serial().raw());
        }
        words.removeIf(String::isBlank);
        return String.join(", ", words);
    }

    private static String ammunition(Ammunition ammunition) {
        var words = new ArrayList<String>();
        words.add(String.format(
                Locale.ROOT, "%,d %s", ammunition.quantity(), ammunition.fired() ? "fired cases" : "rounds"));
        if (ammunition.calibre() != null) {
            words.add("calibre " + ammunition.calibre().raw());
        }
        if (ammunition.headstamp() != null) {
            words.add("headstamp " + ammunition.headstamp().raw());
        }
        ammunition.lots().forEach(lot -> words.add("lot mark " + lot.raw()));
        if (ammunition.reloadedSuspected()) {
            words.add("reloading is suspected");
        }
        return String.join(", ", words);
    }
}
