package org.headstamp.node.policy;

/**
 * What the registers gave for one item, without what they say.
 *
 * @param item reference of the item in the question
 * @param score of the best candidate, 0 without one
 */
public record ItemFacts(String item, Match match, double score) {
    /** How sure it is which record an item is. */
    public enum Match {
        /** One record, to which everything readable points. */
        CERTAIN,
        /** One record that something speaks against, or no more than a manufacturer. */
        UNCERTAIN,
        SEVERAL,
        NOTHING,
        UNREADABLE
    }

    boolean isMatched() {
        return match == Match.CERTAIN;
    }
}
