package org.headstamp.node.registry;

import org.headstamp.node.item.Item;

/**
 * The register that answers for this State: the built-in one, or a State's own system behind an adapter. Both calls may
 * wait on another system, so neither is made inside a transaction.
 */
public interface NationalRegister {
    /** Its name, as answers quote it. */
    String name();

    /** Finds the records that an item may be. */
    LookUp lookUp(Item item);

    /** What the records say of the life of a candidate that {@link #lookUp} gave; empty for a mere maker. */
    TransferHistory transferHistory(Candidate candidate);
}
