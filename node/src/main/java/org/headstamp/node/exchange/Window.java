package org.headstamp.node.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The messages under way on one stream, in the order in which they were sent. One thread sends and one reads; whoever
 * meets a failure first ends the work of both.
 */
final class Window {
    /** What may be under way at a time; one message may be, however large it is. */
    static final Room ALL = new Room(256, 8 << 20);

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<OutboxRow> underWay = new ArrayDeque<>();
    private boolean isNudged;
    private boolean isEnded;
    private @Nullable PeerUnreachableException failure;
    private long bytes;

    /** Messages, and bytes of their envelopes. */
    record Room(int messages, long bytes) {}

    /** How much more may be sent; empty when nothing is sent any more. */
    Optional<Room> awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!isEnded && (underWay.size() >= ALL.messages() || bytes >= ALL.bytes())) {
                changed.await();
            }
            return isEnded
                    ? Optional.empty()
                    : Optional.of(new Room(ALL.messages() - underWay.size(), ALL.bytes() - bytes));
        } finally {
            lock.unlock();
        }
    }

    void sent(OutboxRow row) {
        lock.lock();
        try {
            underWay.add(row);
            bytes += row.envelope.length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is an answer to wait for; false when there will be none. */
    boolean awaitSent() throws InterruptedException {
        lock.lock();
        try {
            while (!isEnded && underWay.isEmpty()) {
                changed.await();
            }
            return failure == null && !underWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** The next messages, which the peer answered together; none if it answers more than it was sent. */
    List<OutboxRow> answered(int count) {
        lock.lock();
        try {
            var rows = new ArrayList<OutboxRow>();
            while (rows.size() < count && count <= rows.size() + underWay.size()) {
                var row = underWay.remove();
                bytes -= row.envelope.length;
                rows.add(row);
            }
            changed.signalAll();
            return rows;
        } finally {
            lock.unlock();
        }
    }

    /** Those that were not answered, oldest first. */
    List<OutboxRow> left() {
        lock.lock();
        try {
            return List.copyOf(underWay);
        } finally {
            lock.unlock();
        }
    }

    /** There may be more to send. */
    void nudge() {
        lock.lock();
        try {
            isNudged = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until looking for more to send is worth it; false when nothing is under way, or nothing is sent any more. */
    boolean awaitNews() throws InterruptedException {
        lock.lock();
        try {
            int before = underWay.size();
            while (!isNudged && !isEnded && !underWay.isEmpty() && underWay.size() == before) {
                changed.await();
            }
            boolean more = !isEnded && (isNudged || !underWay.isEmpty() || before > 0);
            isNudged = false;
            return more;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is sent; what is under way may still be answered. */
    void end() {
        lock.lock();
        try {
            isEnded = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is answered. */
    void fail(PeerUnreachableException why) {
        lock.lock();
        try {
            failure = failure == null ? why : failure;
            isEnded = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why it failed, if it did. */
    @Nullable
    PeerUnreachableException failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }
}
