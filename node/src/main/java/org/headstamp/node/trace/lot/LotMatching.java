package org.headstamp.node.trace.lot;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.trace.sighting.LotSeenAgain;
import org.headstamp.node.trace.sighting.LotSighting;

/** Makes a match of each pair of questions about one lot, once, in the transaction of the confirmation. */
@Singleton
class LotMatching {
    /** Matches that one confirmation makes; a lot that more States ask about is known to be everywhere. */
    static final int MOST = 20;

    private final LotMatchRepository matches;
    private final MatchJournal journal;
    private final NodeClock clock;

    LotMatching(LotMatchRepository matches, MatchJournal journal, NodeClock clock) {
        this.matches = matches;
        this.journal = journal;
        this.clock = clock;
    }

    void seenAgain(@Observes LotSeenAgain event) {
        event.others().stream().limit(MOST).forEach(other -> pair(event.sighting(), other));
    }

    private void pair(LotSighting one, LotSighting other) {
        boolean inOrder = one.trace().toString().compareTo(other.trace().toString()) < 0;
        var first = inOrder ? one : other;
        var second = inOrder ? other : one;
        if (matches.knows(first, second)) {
            return;
        }
        var match = new LotMatch(new LotMatchId(clock.newUuid()), first, second, LotMatch.State.FOUND, clock.now());
        matches.add(match);
        journal.found(match, one);
    }
}
