package org.headstamp.node.console.origin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.ConcernedLots;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.registry.RecordKey;

/** The lots that an investigation of ours concerns. */
record LotsView(ParallelInvestigation investigation, ConcernedLots lots, Entered form) {
    /** The names that stand, as the form has them. */
    static Entered formOf(ConcernedLots lots) {
        var names = lots.named().stream().map(RecordKey::value).collect(Collectors.joining("\n"));
        return Entered.nothing().with("lots", names);
    }

    /** Address of the investigation. */
    public String path() {
        return "/console/investigations/" + investigation.id();
    }

    public String page() {
        return path() + "/lots";
    }

    public String query(RecordKey lot) {
        return URLEncoder.encode(lot.value(), StandardCharsets.UTF_8);
    }

    public boolean mayName(Operator by) {
        return by.is(Role.INVESTIGATOR) && !investigation.state().stage().isOver();
    }
}
