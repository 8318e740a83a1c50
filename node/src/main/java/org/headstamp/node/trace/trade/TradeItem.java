package org.headstamp.node.trace.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

/**
 * What the trade is shown of an item: what was stamped or printed on it in the works, and nothing of how, where, with whom
 * or how many were found. Texts are empty where nothing was read.
 *
 * @param number counts within the question; the reference that another State gave it is not told
 * @param what kind of item, in the words of REST
 * @param name make and model of a firearm, name of a part
 * @param marks as read, headstamps among them
 */
public record TradeItem(
        int number,
        String what,
        String name,
        String calibre,
        List<String> marks,
        List<String> lots,
        String serial,
        String barcode) {
    public TradeItem {
        marks = List.copyOf(marks);
        lots = List.copyOf(lots);
    }

    /** Numbered from 1, in the order in which they come. */
    public static List<TradeItem> of(List<Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> of(index + 1, items.get(index)))
                .toList();
    }

    private static TradeItem of(int number, Item item) {
        return switch (item.kind()) {
            case Ammunition rounds -> of(number, rounds);
            case AmmunitionPackage box ->
                new TradeItem(number, "package", "", "", List.of(), lots(box), "", box.barcode());
            case Firearm firearm ->
                new TradeItem(
                        number,
                        "firearm",
                        (firearm.make() + " " + firearm.model()).strip(),
                        raw(firearm.calibre()),
                        raw(firearm.marks()),
                        List.of(),
                        raw(firearm.serial()),
                        "");
            case Part part ->
                new TradeItem(number, "part", part.name(), "", raw(part.marks()), List.of(), raw(part.serial()), "");
        };
    }

    private static TradeItem of(int number, Ammunition rounds) {
        var box = rounds.container();
        var lots = new ArrayList<>(rounds.lots().stream().map(LotMark::raw).toList());
        if (box != null) {
            lots.addAll(lots(box));
        }
        var headstamp = rounds.headstamp();
        return new TradeItem(
                number,
                "ammunition",
                "",
                raw(rounds.calibre()),
                headstamp == null ? List.of() : List.of(headstamp.raw()),
                lots.stream().distinct().toList(),
                raw(rounds.serial()),
                box == null ? "" : box.barcode());
    }

    private static List<String> lots(AmmunitionPackage box) {
        var lot = box.lot();
        return lot == null ? List.of() : List.of(lot.raw());
    }

    private static List<String> raw(List<Mark> marks) {
        return marks.stream().map(Mark::raw).toList();
    }

    private static String raw(@Nullable Calibre calibre) {
        return calibre == null ? "" : calibre.raw();
    }

    private static String raw(@Nullable Serial serial) {
        return serial == null ? "" : serial.raw();
    }
}
