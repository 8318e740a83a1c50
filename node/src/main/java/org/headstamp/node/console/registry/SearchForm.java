package org.headstamp.node.console.registry;

import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Serial;
import org.jspecify.annotations.Nullable;

/** What is looked for in the registers: a firearm where a serial number or a make is given, else ammunition. */
final class SearchForm {
    private static final String REFERENCE = "search";

    private SearchForm() {}

    static boolean isFilled(Entered form) {
        return Stream.of("mark", "lot", "serial", "make", "calibre")
                .anyMatch(field -> !form.value(field).isEmpty());
    }

    /** @throws org.headstamp.node.InvalidValueException if a value cannot stand on an item */
    static Item item(Entered form) {
        boolean firearm = !form.value("serial").isEmpty() || !form.value("make").isEmpty();
        return Item.of(REFERENCE, firearm ? firearm(form) : ammunition(form));
    }

    private static Firearm firearm(Entered form) {
        var serial = Checked.optionalText("serial", form.value("serial"), 64);
        return new Firearm(
                Firearm.Type.NOT_STATED,
                form.value("make"),
                "",
                calibre(form),
                serial.isEmpty() ? null : Serial.of(serial),
                List.of(),
                0);
    }

    private static Ammunition ammunition(Entered form) {
        var mark = Checked.optionalText("mark", form.value("mark"), 200);
        var lot = Checked.optionalText("lot", form.value("lot"), 64);
        return Ammunition.firedCases(
                1,
                calibre(form),
                mark.isEmpty() ? null : new Headstamp(List.of(), mark, 1),
                lot.isEmpty()
                        ? List.of()
                        : List.of(new LotMark(lot, LotMark.Scheme.NOT_STATED, LotMark.Carrier.NOT_STATED)));
    }

    private static @Nullable Calibre calibre(Entered form) {
        var raw = Checked.optionalText("calibre", form.value("calibre"), 100);
        return raw.isEmpty() ? null : new Calibre(raw, "");
    }
}
