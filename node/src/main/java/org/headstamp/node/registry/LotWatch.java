package org.headstamp.node.registry;

import java.util.Set;
import org.headstamp.node.item.Item;

/** A feature that knows something of lots which whoever answers about one must be told. Asked inside transactions. */
public interface LotWatch {
    /** What there is to know of this lot of ours; empty if nothing. */
    Set<LotNotice> about(Lot lot);

    /** What there is to know of the lots that are read on an item, whosever they are; empty if nothing, or never. */
    default Set<LotNotice> readOn(Item item) {
        return Set.of();
    }
}
