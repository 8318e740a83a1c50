package org.headstamp.node.operate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.PeerTraffic;
import org.headstamp.node.exchange.Traffic;
import org.jspecify.annotations.Nullable;

/** How the exchange with each peer goes, as metrics; there are as many series as the trust list has members. */
@Singleton
class TrafficMeters {
    private final Traffic traffic;
    private final NodeClock clock;
    private final MultiGauge queued;
    private final MultiGauge oldestQueued;
    private final MultiGauge unhandled;
    private final MultiGauge oldestUnhandled;
    private final MultiGauge parked;
    private final MultiGauge settled;
    private final MultiGauge received;

    TrafficMeters(Traffic traffic, NodeClock clock, MeterRegistry registry) {
        this.traffic = traffic;
        this.clock = clock;
        this.queued = gauge(registry, "queued", "Messages to the peer without a receipt");
        this.oldestQueued = gauge(registry, "queued.oldest.seconds", "Age of the oldest of them");
        this.unhandled = gauge(registry, "unhandled", "Messages of the peer that no feature handled yet");
        this.oldestUnhandled = gauge(registry, "unhandled.oldest.seconds", "Age of the oldest of them");
        this.parked = gauge(registry, "parked", "Messages of the peer whose handling failed");
        this.settled = gauge(registry, "settled.hour", "Messages to the peer that it receipted within an hour");
        this.received = gauge(registry, "received.hour", "Messages of the peer that arrived within an hour");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder("headstamp.exchange." + name)
                .description(description)
                .register(registry);
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void measure() {
        var peers = traffic.all();
        var now = clock.now();
        set(queued, peers, PeerTraffic::queued);
        set(oldestQueued, peers, peer -> age(peer.oldestQueued(), now));
        set(unhandled, peers, PeerTraffic::unhandled);
        set(oldestUnhandled, peers, peer -> age(peer.oldestUnhandled(), now));
        set(parked, peers, PeerTraffic::parked);
        set(settled, peers, PeerTraffic::settledInHour);
        set(received, peers, PeerTraffic::receivedInHour);
    }

    private static double age(@Nullable Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
    }

    private static void set(MultiGauge gauge, List<PeerTraffic> peers, ToDoubleFunction<PeerTraffic> value) {
        gauge.register(
                peers.stream()
                        .map(peer ->
                                MultiGauge.Row.of(Tags.of("peer", peer.peer().alpha2()), value.applyAsDouble(peer)))
                        .toList(),
                true);
    }
}
