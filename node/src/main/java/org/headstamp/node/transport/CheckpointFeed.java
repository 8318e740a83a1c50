package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.headstamp.node.audit.LogProofs;

/** Gives the latest checkpoint of this node's log to one stream, each once. It looks for a newer one once in a second. */
final class CheckpointFeed {
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final LogProofs log;
    private final LongSupplier nanos;
    private ByteString last = ByteString.EMPTY;
    private long lookedAt;
    private boolean hasLooked;

    CheckpointFeed(LogProofs log) {
        this(log, System::nanoTime);
    }

    CheckpointFeed(LogProofs log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
    }

    /** Empty when there is nothing new. */
    ByteString next() {
        long now = nanos.getAsLong();
        if (hasLooked && now - lookedAt < BETWEEN_LOOKS) {
            return ByteString.EMPTY;
        }
        hasLooked = true;
        lookedAt = now;
        var latest = log.checkpoint().orElse(ByteString.EMPTY);
        if (latest.equals(last)) {
            return ByteString.EMPTY;
        }
        last = latest;
        return latest;
    }
}
