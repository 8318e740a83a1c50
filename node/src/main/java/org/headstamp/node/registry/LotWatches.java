package org.headstamp.node.registry;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.item.Item;

/** Everything that any feature knows of a lot. */
@Singleton
public class LotWatches {
    private final List<LotWatch> watches;

    LotWatches(@All List<LotWatch> watches) {
        this.watches = List.copyOf(watches);
    }

    /** What there is to know of these lots. */
    public Set<LotNotice> about(List<Lot> lots) {
        var notices = EnumSet.noneOf(LotNotice.class);
        for (var lot : lots) {
            watches.forEach(watch -> notices.addAll(watch.about(lot)));
        }
        return notices;
    }

    /** What there is to know of the lots that are read on these items. */
    public Set<LotNotice> readOn(List<Item> items) {
        var notices = EnumSet.noneOf(LotNotice.class);
        for (var item : items) {
            watches.forEach(watch -> notices.addAll(watch.readOn(item)));
        }
        return notices;
    }
}
