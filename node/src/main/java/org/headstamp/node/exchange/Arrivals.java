package org.headstamp.node.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;

/**
 * What goes on around arrivals: the time they are judged at, the bell that wakes the handling, and the count of refusals,
 * of which one entry per peer and minute reaches the log.
 */
@Singleton
public class Arrivals {
    private final InstantSource clock;
    private final AuditLog log;
    private final Semaphore rung = new Semaphore(0);
    private final Map<MemberState, Long> refusals = new ConcurrentHashMap<>();

    Arrivals(InstantSource clock, AuditLog log) {
        this.clock = clock;
        this.log = log;
    }

    /** Counts something that a member's connection brought and that was refused before its seal was known. */
    public void countRefusal(MemberState peer) {
        refusals.merge(peer, 1L, Long::sum);
    }

    @Scheduled(every = "60s")
    @Transactional
    void logRefusals() {
        for (var peer : List.copyOf(refusals.keySet())) {
            var count = refusals.remove(peer);
            if (count != null) {
                log.append(AuditEvent.of(AuditKind.REFUSALS_COUNTED, AuditEvent.NODE)
                        .peer(peer)
                        .outcome(Long.toString(count)));
            }
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void ring() {
        rung.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
