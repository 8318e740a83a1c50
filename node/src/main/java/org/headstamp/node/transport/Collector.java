package org.headstamp.node.transport;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.exchange.Pauses;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.trustlist.Member;

/** Keeps a call open to every member that can be called, if the network of this node lets nobody in. */
@Singleton
class Collector {
    private final Federation federation;
    private final TransportConfig config;
    private final RepeatedCalls calls;

    Collector(CollectCalls calls, Federation federation, Pauses pauses, TransportConfig config) {
        this.federation = federation;
        this.config = config;
        this.calls = new RepeatedCalls(
                calls::collect, peer -> !federation.endpoints(peer).isEmpty(), pauses::after);
    }

    /** Members come and go with the trust list. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (config.collect()) {
            federation.trust().content().members().stream()
                    .map(Member::state)
                    .filter(state -> !state.equals(federation.self()))
                    .filter(state -> !federation.endpoints(state).isEmpty())
                    .forEach(calls::keep);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        calls.stop();
    }
}
