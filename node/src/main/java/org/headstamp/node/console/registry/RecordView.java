package org.headstamp.node.console.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.console.records.Fact;
import org.headstamp.node.console.records.MatchFacts;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.HistoryCheck;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.TransferHistory;

/** One record of the registers and its life. */
record RecordView(Candidate.Match match, TransferHistory history, List<LotNotice> notices) {
    public String key() {
        return match.ref().value();
    }

    public boolean isLot() {
        return match instanceof Candidate.OfLot;
    }

    /** The key as a value of a query. */
    public String query() {
        return URLEncoder.encode(key(), StandardCharsets.UTF_8);
    }

    public List<Fact> facts(Say say) {
        return MatchFacts.of(say, match);
    }

    public Chain chain() {
        var steps = history.events().stream().map(HistoryCheck.Step::of).toList();
        var flaws = match instanceof Candidate.OfLot
                ? HistoryCheck.ofLot(key(), steps)
                : HistoryCheck.ofOneThing(key(), steps);
        return Chain.of(history, key(), flaws);
    }
}
