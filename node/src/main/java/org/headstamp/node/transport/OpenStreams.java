package org.headstamp.node.transport;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.pki.MemberState;

/** The streams on which members send to this node, and what each may send. One member's flood takes nothing from another. */
@Singleton
class OpenStreams {
    private final TransportConfig config;
    private final Map<MemberState, List<ArrivingStream>> open = new HashMap<>();
    private final Map<MemberState, Allowance> allowances = new ConcurrentHashMap<>();

    OpenStreams(TransportConfig config) {
        this.config = config;
    }

    /**
     * Counts a stream that a member opens, until it is closed.
     *
     * @throws io.grpc.StatusRuntimeException if it has too many
     */
    synchronized void opened(MemberState member, ArrivingStream stream) {
        var streams = open.computeIfAbsent(member, first -> new ArrayList<>());
        if (streams.size() >= config.streamsPerMember()) {
            throw ReplyWire.overloaded(
                    "a member has at most " + config.streamsPerMember() + " streams", config.answer());
        }
        streams.add(stream);
    }

    synchronized void closed(MemberState member, ArrivingStream stream) {
        open.computeIfPresent(member, (same, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    /**
     * Takes what a member sends from its allowance.
     *
     * @throws io.grpc.StatusRuntimeException if nothing of that is left
     */
    void spend(MemberState member, int messages, long bytes) {
        long now = System.nanoTime();
        allowances
                .computeIfAbsent(
                        member, first -> new Allowance(config.messagesPerMinute(), config.bytesPerMinute(), now))
                .spend(messages, bytes, now)
                .ifPresent(retryAfter -> {
                    throw ReplyWire.overloaded("a member may send no more at this rate", retryAfter);
                });
    }

    /** Asks for no more envelopes; what came is answered, and the streams end. */
    void endAll() {
        streams().forEach(ArrivingStream::end);
    }

    private synchronized List<ArrivingStream> streams() {
        return open.values().stream().flatMap(List::stream).toList();
    }
}
