package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import org.headstamp.node.audit.LogProofs;

/** Gives the latest checkpoint of this node's log to one stream, each once. */
final class CheckpointFeed {
    private final LogProofs log;
    private ByteString last = ByteString.EMPTY;

    CheckpointFeed(LogProofs log) {
        this.log = log;
    }

    /** Empty when there is nothing new. */
    ByteString next() {
        var latest = log.checkpoint().orElse(ByteString.EMPTY);
        if (latest.equals(last)) {
            return ByteString.EMPTY;
        }
        last = latest;
        return latest;
    }
}
