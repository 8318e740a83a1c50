package org.headstamp.node.console.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.registry.Candidate;

/** A record that an item may be, and why. */
public record MatchView(Candidate candidate) {
    /** Its key. */
    public String key() {
        return candidate.match().ref().value();
    }

    /** From 0 to 100. */
    public long percent() {
        return Math.round(candidate.score() * 100);
    }

    public List<Fact> facts(Say say) {
        return MatchFacts.of(say, candidate.match());
    }

    /** The page of the record. */
    public String path() {
        var kind =
                switch (candidate.match()) {
                    case Candidate.OfLot lot -> "lot";
                    case Candidate.OfFirearm firearm -> "firearm";
                    case Candidate.OfMaker maker -> "party";
                };
        return "/console/registry/" + kind + "?key=" + URLEncoder.encode(key(), StandardCharsets.UTF_8);
    }
}
