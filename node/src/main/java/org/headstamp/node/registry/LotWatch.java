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

    /** Which lots it knows something of; at most as many of each kind. */
    default Watched watched(int most) {
        return Watched.NOTHING;
    }

    /**
     * Lots of which something may be known.
     *
     * @param numberKeys of lots, whosever they are, in the form in which two readings of the same are equal
     * @param records of our registers
     */
    record Watched(Set<String> numberKeys, Set<RecordKey> records) {
        static final Watched NOTHING = new Watched(Set.of(), Set.of());

        public Watched {
            numberKeys = Set.copyOf(numberKeys);
            records = Set.copyOf(records);
        }

        /** Whether it may know of more than these, of which it was to tell so many of each kind at most. */
        boolean isFull(int most) {
            return numberKeys.size() >= most || records.size() >= most;
        }
    }
}
