package org.headstamp.node.registry;

/** What a party does in the life of an item. */
public enum PartyRole {
    MANUFACTURER,
    DEALER,
    FORCE,
    IMPORTER,
    EXPORTER,
    CARRIER,
    /** A private person, kept under a pseudonym; who that is stands in another register. */
    PERSON,
    GOVERNMENT;

    /** Whether it makes, brings in or sells firearms or ammunition, and is asked what its own records say. */
    public boolean isOfTheTrade() {
        return this == MANUFACTURER || this == IMPORTER || this == DEALER;
    }
}
