package org.headstamp.node.registry;

import java.util.Set;

/** A feature that knows something of lots which whoever answers about one must be told. Asked inside transactions. */
public interface LotWatch {
    /** What there is to know of this lot of ours; empty if nothing. */
    Set<LotNotice> about(Lot lot);
}
