package org.headstamp.node.console.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import org.headstamp.node.identity.SessionId;

/**
 * One open page.
 *
 * @param session that it was opened by, and does not outlive
 */
record Listener(
        String account, SessionId session, Topic topic, SseEventSink sink, OutboundSseEvent change, Instant since) {
    boolean isOpen() {
        return !sink.isClosed();
    }

    /** A page that went away meanwhile hears nothing, and is forgotten at the next look. */
    void tell() {
        if (isOpen()) {
            sink.send(change).exceptionally(gone -> {
                sink.close();
                return null;
            });
        }
    }
}
