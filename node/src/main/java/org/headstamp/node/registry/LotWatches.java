package org.headstamp.node.registry;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.identity.Operator;
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

    /** What there is to know of a lot, as far as it is for this reader. */
    @Transactional
    public List<LotNotice> about(Lot lot, Operator reader) {
        return about(List.of(lot)).stream()
                .filter(notice -> notice.isFor(reader))
                .toList();
    }

    /** A result with what there is to know now of each lot in it, as far as it is for this reader. */
    @Transactional
    public LookUp shown(LookUp result, Operator reader) {
        return switch (result) {
            case LookUp.Found found ->
                new LookUp.Found(
                        found.candidates().stream()
                                .map(candidate -> candidate.match() instanceof Candidate.OfLot(var lot)
                                        ? candidate.with(about(lot, reader))
                                        : candidate)
                                .toList(),
                        found.cut());
            case LookUp.NotFound none -> none;
            case LookUp.Insufficient unreadable -> unreadable;
        };
    }
}
