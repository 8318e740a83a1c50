package org.headstamp.node.console.lot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.trace.lot.LotMatch;

/**
 * One match, with both messages as they would leave.
 *
 * @param waits somebody proposed it, and a second person has not decided yet
 * @param form that holds nothing, once for each button
 */
record MatchView(LotMatch match, boolean waits, Entered form) {
    public String path() {
        return "/console/lot-matches/" + match.id();
    }

    public String approval() {
        return "/console/approvals/lot-match/" + match.second().caseId() + "/" + match.id();
    }

    /** Key of the lot, as an address has it. */
    public String record() {
        return URLEncoder.encode(match.first().lot().value(), StandardCharsets.UTF_8);
    }

    public boolean undecided() {
        return match.state() == LotMatch.State.FOUND;
    }

    public boolean mayBeProposed() {
        return undecided() && !waits;
    }

    public List<Fact> facts(Say say, LotMatch.Telling telling) {
        return Facts.of(say, telling.notice());
    }

    public List<Fact> header(Say say, LotMatch.Telling telling) {
        return Facts.of(say, telling.header());
    }
}
