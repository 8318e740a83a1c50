package org.headstamp.node.transport;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** Calls members again and again, one call at a time for each, with growing pauses while calls are in vain. */
final class RepeatedCalls {
    private static final Logger LOG = Logger.getLogger(RepeatedCalls.class);

    private final Call call;
    private final Predicate<MemberState> wanted;
    private final IntFunction<Duration> pauses;
    private final Map<MemberState, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /**
     * @param wanted whether a member is still to be called; asked before each call
     * @param pauses how long to wait before the next call, by the number of calls in vain since the last good one and at
     *     least 1
     */
    RepeatedCalls(Call call, Predicate<MemberState> wanted, IntFunction<Duration> pauses) {
        this.call = call;
        this.wanted = wanted;
        this.pauses = pauses;
    }

    /** One call, from its beginning to its end. */
    interface Call {
        /** Whether it was of use; false lets the pauses grow. */
        boolean hold(MemberState peer) throws InterruptedException;
    }

    /** Calls a member from now on, unless it is called already. */
    void keep(MemberState peer) {
        var thread = Thread.ofVirtual().name("collect-" + peer).unstarted(() -> repeat(peer));
        if (!stopping && running.putIfAbsent(peer, thread) == null) {
            thread.start();
        }
    }

    /** Whom this node is calling, or about to call again. */
    boolean isCalling(MemberState peer) {
        return running.containsKey(peer);
    }

    private void repeat(MemberState peer) {
        try {
            var inVain = 0;
            while (!stopping && wanted.test(peer)) {
                inVain = isOfUse(peer) ? 0 : inVain + 1;
                Thread.sleep(pauses.apply(Math.max(1, inVain)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(peer, Thread.currentThread());
        }
    }

    private boolean isOfUse(MemberState peer) throws InterruptedException {
        try {
            return call.hold(peer);
        } catch (RuntimeException e) {
            // Whatever one call meets, the next may not; without a next one nothing would ever be collected.
            LOG.errorf(e, "Collecting from %s failed; it is called again", peer);
            return false;
        }
    }

    /** Ends the calls that are open; none begins any more. */
    void stop() {
        stopping = true;
        running.values().forEach(Thread::interrupt);
    }
}
