package org.headstamp.node.transport;

import java.time.Duration;
import java.util.Optional;

/** What one member may send: it grows evenly to a minute's worth, and every message and byte is taken from it. */
final class Allowance {
    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final long messagesPerMinute;
    private final long bytesPerMinute;
    private double messages;
    private double bytes;
    private long seenAt;

    /** @param now a reading of {@link System#nanoTime()} */
    Allowance(long messagesPerMinute, long bytesPerMinute, long now) {
        this.messagesPerMinute = messagesPerMinute;
        this.bytesPerMinute = bytesPerMinute;
        this.messages = messagesPerMinute;
        this.bytes = bytesPerMinute;
        this.seenAt = now;
    }

    /**
     * Takes so much away, unless nothing is left; what is taken at once may go beyond it, and is missing afterwards.
     *
     * @return when there will be something again, if nothing is left
     */
    synchronized Optional<Duration> spend(int count, long size, long now) {
        double minutes = (now - seenAt) / NANOS_PER_MINUTE;
        seenAt = now;
        messages = Math.min((double) messagesPerMinute, messages + minutes * messagesPerMinute);
        bytes = Math.min((double) bytesPerMinute, bytes + minutes * bytesPerMinute);
        if (messages >= 1 && bytes > 0) {
            messages -= count;
            bytes -= size;
            return Optional.empty();
        }
        double wait = Math.max((1 - messages) / messagesPerMinute, -bytes / bytesPerMinute);
        return Optional.of(Duration.ofNanos((long) (wait * NANOS_PER_MINUTE)).plusSeconds(1));
    }
}
