package org.headstamp.node.identity;

import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** What accounts must know of the national register, which implements it. */
public interface TradeRegister {
    /** Whether a party of this key is registered as a manufacturer, importer or dealer. */
    boolean hasInTrade(PartyKey party);

    /**
     * Lets a party of the trade pass, and none at all.
     *
     * @throws InvalidValueException if it is none of the trade
     */
    default void requireInTrade(@Nullable PartyKey party) {
        if (party != null && !hasInTrade(party)) {
            throw new InvalidValueException(
                    "party", "is no manufacturer, importer or dealer of the register: {0}", party);
        }
    }
}
