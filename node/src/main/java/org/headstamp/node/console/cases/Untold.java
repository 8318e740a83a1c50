package org.headstamp.node.console.cases;

import org.headstamp.node.MessageId;
import org.headstamp.node.console.sheet.Weighed;

/** A message of which no entry of the time line tells. */
record Untold(MessageId message) implements Weighed {
    /** It stands on the time line, which has room of its own. */
    @Override
    public long weight() {
        return 0;
    }
}
