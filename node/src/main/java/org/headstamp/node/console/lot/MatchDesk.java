package org.headstamp.node.console.lot;

import jakarta.inject.Singleton;
import org.headstamp.node.casefile.WaitingDrafts;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.lot.LotMatchId;
import org.headstamp.node.trace.lot.LotMatches;
import org.jspecify.annotations.Nullable;

/** What the pages of matches show and do. */
@Singleton
class MatchDesk {
    private static final int ON_ONE_PAGE = 50;

    private final LotMatches matches;
    private final WaitingDrafts waiting;

    MatchDesk(LotMatches matches, WaitingDrafts waiting) {
        this.matches = matches;
        this.waiting = waiting;
    }

    MatchesView before(Operator by, @Nullable LotMatchId before) {
        return MatchesView.of(matches.before(by, before, ON_ONE_PAGE + 1), ON_ONE_PAGE);
    }

    MatchView one(Operator by, LotMatchId id) {
        var match = matches.get(by, id);
        return new MatchView(match, waiting.waits(match.subject()), Entered.nothing());
    }

    void propose(Operator by, LotMatchId id) {
        var unused = matches.propose(by, id);
    }

    void dismiss(Operator by, LotMatchId id) {
        var unused = matches.dismiss(by, id);
    }
}
