package org.headstamp.node.policy;

import org.headstamp.node.registry.LookUp;
import org.headstamp.node.trace.composing.ItemSearch;

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

    static ItemFacts of(ItemSearch search) {
        var item = search.itemReference();
        return switch (search.result()) {
            case LookUp.Found found -> new ItemFacts(item, matchOf(found), bestOf(found));
            case LookUp.NotFound none -> new ItemFacts(item, Match.NOTHING, 0);
            case LookUp.Insufficient unreadable -> new ItemFacts(item, Match.UNREADABLE, 0);
        };
    }

    private static Match matchOf(LookUp.Found found) {
        if (found.cut() || found.candidates().size() > 1) {
            return Match.SEVERAL;
        }
        return found.unambiguous().isPresent() ? Match.CERTAIN : Match.UNCERTAIN;
    }

    private static double bestOf(LookUp.Found found) {
        return found.candidates().getFirst().score();
    }

    boolean isMatched() {
        return match == Match.CERTAIN;
    }
}
