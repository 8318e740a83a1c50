package org.headstamp.node.transport;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.exchange.Pauses;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.Member;

/** Keeps a call open to every member that can be called, if the network of this node lets nobody in. */
@Singleton
class Collector {
    private final CollectCalls calls;
    private final Federation federation;
    private final Pauses pauses;
    private final TransportConfig config;
    private final Map<MemberState, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Collector(CollectCalls calls, Federation federation, Pauses pauses, TransportConfig config) {
        this.calls = calls;
        this.federation = federation;
        this.pauses = pauses;
        this.config = config;
    }

    /** Members come and go with the trust list. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (config.collect() && !stopping) {
            federation.trust().content().members().stream()
                    .map(Member::state)
                    .filter(state -> !state.equals(federation.self()))
                    .filter(state -> !federation.endpoints(state).isEmpty())
                    .forEach(state -> running.computeIfAbsent(state, this::start));
        }
    }

    private Thread start(MemberState peer) {
        return Thread.ofVirtual().name("collect-" + peer).start(() -> collect(peer));
    }

    private void collect(MemberState peer) {
        int calledInVain = 0;
        try {
            while (!stopping && !federation.endpoints(peer).isEmpty()) {
                var before = System.nanoTime();
                calls.collect(peer);
                calledInVain = System.nanoTime() - before < pauses.after(1).toNanos() ? calledInVain + 1 : 1;
                Thread.sleep(pauses.after(calledInVain));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(peer);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
        running.values().forEach(Thread::interrupt);
    }
}
