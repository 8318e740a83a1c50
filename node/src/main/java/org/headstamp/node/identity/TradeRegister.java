package org.headstamp.node.identity;

/** What accounts must know of the national register, which implements it. */
public interface TradeRegister {
    /** Whether a party of this key is registered as a manufacturer, importer or dealer. */
    boolean hasInTrade(PartyKey party);
}
