package org.headstamp.node.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** One run of load, from its order to its last decision. */
final class LoadRun {
    private static final Logger LOG = Logger.getLogger(LoadRun.class);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final LoadOrder order;
    private final LoadMessages messages;
    private final LoadDecisions decisions;
    private final LoadRepository outbox;
    private final long begin = System.nanoTime();
    private final Map<MemberState, LoadRoom> rooms = new HashMap<>();
    private final AtomicLong failed = new AtomicLong();
    private final Queue<Decision> kept = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    LoadRun(LoadOrder order, LoadMessages messages, LoadDecisions decisions, LoadRepository outbox) {
        this.order = order;
        this.messages = messages;
        this.decisions = decisions;
        this.outbox = outbox;
        order.peers().forEach(peer -> rooms.put(peer, new LoadRoom(order.outstanding())));
    }

    /**
     * One decision at a fixed rate.
     *
     * @param at when it was due: what kept the node from taking it then counts
     */
    record Decision(MessageId message, Instant at) {}

    void make() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            if (order.rate() > 0) {
                decideAtTimes(callers);
            } else {
                order.peers().forEach(peer -> {
                    for (int caller = 0; caller < order.callers(); caller++) {
                        var unused = callers.submit(() -> decideWhileThereIsRoom(peer));
                    }
                });
                watch();
            }
        } finally {
            over = true;
        }
    }

    private void decideAtTimes(ExecutorService callers) {
        var first = Instant.now();
        var pause = Duration.ofSeconds(1).dividedBy(order.rate());
        for (int number = 0; number < order.rate() * order.seconds(); number++) {
            var due = first.plus(pause.multipliedBy(number));
            while (Instant.now().isBefore(due)) {
                LockSupport.parkNanos(Duration.between(Instant.now(), due).toNanos());
            }
            order.peers()
                    .forEach(peer -> callers.submit(
                            () -> decide(peer).ifPresent(message -> kept.add(new Decision(message, due)))));
        }
    }

    private boolean decideWhileThereIsRoom(MemberState peer) throws InterruptedException {
        while (isDue()) {
            if (room(peer).take(LOOK)) {
                var unused = decide(peer);
            }
        }
        return true;
    }

    private void watch() {
        while (isDue()) {
            LockSupport.parkNanos(LOOK.toNanos());
            var before = new HashMap<MemberState, Long>();
            rooms.forEach((peer, room) -> before.put(peer, room.decided()));
            var waiting = outbox.waiting();
            before.forEach((peer, decided) -> room(peer).waiting(decided, waiting.getOrDefault(peer, 0L)));
        }
    }

    private Optional<MessageId> decide(MemberState peer) {
        try {
            var message = decisions.decide(messages.next(peer, ThreadLocalRandom.current()));
            room(peer).filled();
            return Optional.of(message);
        } catch (RuntimeException e) {
            LOG.warn("A message of the load was not decided", e);
            room(peer).returned();
            failed.incrementAndGet();
            return Optional.empty();
        }
    }

    private boolean isDue() {
        return System.nanoTime() - begin < Duration.ofSeconds(order.seconds()).toNanos();
    }

    private LoadRoom room(MemberState peer) {
        return Objects.requireNonNull(rooms.get(peer));
    }

    boolean isOver() {
        return over;
    }

    long decided() {
        return rooms.values().stream().mapToLong(LoadRoom::decided).sum();
    }

    long failed() {
        return failed.get();
    }

    /** The decisions of a run at a fixed rate; of other runs none. */
    Queue<Decision> decisions() {
        return kept;
    }
}
