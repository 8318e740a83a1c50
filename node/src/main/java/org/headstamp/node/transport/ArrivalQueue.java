package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The envelopes of one stream that are not answered yet, in order. The sender gets no further ahead than its bounds: what
 * was not asked for stays with him.
 */
final class ArrivalQueue {
    /** Envelopes that are not answered. */
    static final int MOST = 256;
    /** Their bytes; beyond it none is asked for, but those asked for may still come. */
    static final long MOST_BYTES = 4L << 20;
    /** Frames asked for that have not come; each may have the largest size. */
    static final int MOST_ASKED = 4;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<ByteString> waiting = new ArrayDeque<>();
    private int asked = 1;
    private int held;
    private long bytes;
    private boolean isEnded;
    private boolean isAbandoned;

    /** Takes in an envelope that was asked for; how many more frames are to be asked for. */
    int add(ByteString envelope) {
        lock.lock();
        try {
            waiting.add(envelope);
            held++;
            bytes += envelope.size();
            changed.signalAll();
            return arrived();
        } finally {
            lock.unlock();
        }
    }

    /** A frame came that was no envelope; how many more are to be asked for. */
    int other() {
        lock.lock();
        try {
            return arrived();
        } finally {
            lock.unlock();
        }
    }

    private int arrived() {
        asked--;
        return ask();
    }

    private int ask() {
        if (isEnded || bytes >= MOST_BYTES) {
            return 0;
        }
        int more = Math.max(0, Math.min(MOST_ASKED - asked, MOST - held - asked));
        asked += more;
        return more;
    }

    /** All that wait, up to a number; waits for the first. Empty when no more will come. */
    List<ByteString> take(int most) throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !isEnded) {
                changed.await();
            }
            var taken = new ArrayList<ByteString>();
            while (taken.size() < most && !waiting.isEmpty()) {
                taken.add(waiting.remove());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** These were answered; how many more frames are to be asked for. */
    int answered(List<ByteString> envelopes) {
        lock.lock();
        try {
            held -= envelopes.size();
            bytes -= envelopes.stream().mapToLong(ByteString::size).sum();
            return ask();
        } finally {
            lock.unlock();
        }
    }

    /** No more will come; what waits is still taken. */
    void end() {
        lock.lock();
        try {
            isEnded = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody waits for an answer any more. */
    boolean isAbandoned() {
        lock.lock();
        try {
            return isAbandoned;
        } finally {
            lock.unlock();
        }
    }

    /** The sender is gone: nobody waits for an answer any more. */
    void abandon() {
        lock.lock();
        try {
            isEnded = true;
            isAbandoned = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
