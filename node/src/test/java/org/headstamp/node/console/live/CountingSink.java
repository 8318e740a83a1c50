package org.headstamp.node.console.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Counts what it is told. */
final class CountingSink implements SseEventSink {
    static final OutboundSseEvent CHANGE = (OutboundSseEvent) Proxy.newProxyInstance(
            CountingSink.class.getClassLoader(),
            new Class<?>[] {OutboundSseEvent.class},
            (proxy, method, given) -> null);

    private int told;
    private boolean closed;

    int told() {
        return told;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
        told++;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        closed = true;
    }
}
