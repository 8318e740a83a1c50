package org.headstamp.node.console.lot;

import java.util.List;
import org.headstamp.node.trace.lot.LotMatch;

/**
 * Some of the matches that this State found, the newest first.
 *
 * @param next id after which the page that follows goes on; empty on the last one
 */
record MatchesView(List<LotMatch> matches, String next) {
    MatchesView {
        matches = List.copyOf(matches);
    }

    /** Cuts what was read one further than it is shown. */
    static MatchesView of(List<LotMatch> found, int shown) {
        var matches = found.subList(0, Math.min(shown, found.size()));
        return new MatchesView(
                matches, found.size() > shown ? matches.getLast().id().toString() : "");
    }
}
