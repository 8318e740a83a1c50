package org.headstamp.node.console.lot;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.lot.ReceivedLotMatch;

/** What States of origin told about the lots of one question of ours, the newest first. */
record ReceivedView(TraceId trace, List<ReceivedLotMatch> matches) {
    ReceivedView {
        matches = List.copyOf(matches);
    }

    public List<Fact> facts(Say say, ReceivedLotMatch match) {
        return Facts.of(say, match.notice());
    }
}
