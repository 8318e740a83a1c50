package org.headstamp.node.trace.sighting;

import java.util.List;

/**
 * A lot was confirmed that others ask about too, and all may be told. It is fired inside the transaction of the
 * confirmation.
 *
 * @param others of other States, the newest first
 */
public record LotSeenAgain(LotSighting sighting, List<LotSighting> others) {
    public LotSeenAgain {
        others = List.copyOf(others);
    }
}
