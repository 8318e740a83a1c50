package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedCallsTest {
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XC = new MemberState("XC");

    private final Set<MemberState> wanted = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<MemberState> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> endsOfXa = new SynchronousQueue<>();
    private final BlockingQueue<Boolean> endsOfXc = new SynchronousQueue<>();
    private final List<MemberState> interrupted = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> pauses = new LinkedBlockingQueue<>();
    private final RepeatedCalls calls = new RepeatedCalls(this::hold, wanted::contains, attempts -> {
        pauses.add(attempts);
        return Duration.ZERO;
    });

    private boolean hold(MemberState peer) throws InterruptedException {
        begun.add(peer);
        try {
            return ends(peer).take();
        } catch (InterruptedException e) {
            interrupted.add(peer);
            throw e;
        }
    }

    @AfterEach
    void stop() {
        calls.stop();
    }

    @Test
    void eachMemberThatIsWantedIsCalledOnceAtATime() throws InterruptedException {
        keep(XA);
        keep(XC);
        keep(XA);
        assertThat(List.of(nextCall(), nextCall())).containsExactlyInAnyOrder(XA, XC);
        end(XC, true);
        assertThat(nextCall()).isEqualTo(XC);
        assertThat(begun).isEmpty();
    }

    @Test
    void aMemberIsCalledAgainAfterItsCallEnded() throws InterruptedException {
        keep(XA);
        for (int each = 0; each < 3; each++) {
            assertThat(nextCall()).isEqualTo(XA);
            end(XA, true);
        }
        assertThat(List.of(nextPause(), nextPause(), nextPause())).containsOnly(1);
    }

    @Test
    void pausesGrowWhileCallsAreInVainAndBeginAgainAfterAGoodOne() throws InterruptedException {
        keep(XA);
        for (var ofUse : List.of(false, false, false, true, false)) {
            end(XA, ofUse);
        }
        assertThat(List.of(nextPause(), nextPause(), nextPause(), nextPause(), nextPause()))
                .containsExactly(1, 2, 3, 1, 1);
    }

    @Test
    void aCallThatFailsUnexpectedlyIsOneInVain() throws InterruptedException {
        var failing = new RepeatedCalls(
                peer -> {
                    throw new IllegalStateException("no thread is left");
                },
                peer -> pauses.size() < 3,
                attempts -> {
                    pauses.add(attempts);
                    return Duration.ZERO;
                });
        failing.keep(XA);
        assertThat(List.of(nextPause(), nextPause(), nextPause())).containsExactly(1, 2, 3);
        failing.stop();
    }

    @Test
    void aMemberThatIsWantedNoMoreIsLeftUntilItIsWantedAgain() throws InterruptedException {
        keep(XA);
        assertThat(nextCall()).isEqualTo(XA);
        wanted.remove(XA);
        end(XA, true);
        await().until(() -> !calls.isCalling(XA));
        keep(XA);
        assertThat(nextCall()).isEqualTo(XA);
    }

    @Test
    void aThreadThatEndsAtOnceIsForgotten() {
        for (int each = 0; each < 1000; each++) {
            calls.keep(XA);
        }
        await().until(() -> !calls.isCalling(XA));
    }

    @Test
    void nobodyIsCalledAfterTheStop() throws InterruptedException {
        keep(XA);
        assertThat(nextCall()).isEqualTo(XA);
        calls.stop();
        await().until(() -> !calls.isCalling(XA));
        assertThat(interrupted).containsExactly(XA);
        keep(XC);
        assertThat(calls.isCalling(XC)).isFalse();
        assertThat(begun).isEmpty();
    }

    private void keep(MemberState peer) {
        wanted.add(peer);
        calls.keep(peer);
    }

    private void end(MemberState peer, boolean ofUse) throws InterruptedException {
        assertThat(ends(peer).offer(ofUse, 10, TimeUnit.SECONDS)).isTrue();
    }

    private MemberState nextCall() throws InterruptedException {
        return next(begun);
    }

    private int nextPause() throws InterruptedException {
        return next(pauses);
    }

    private BlockingQueue<Boolean> ends(MemberState peer) {
        return peer.equals(XA) ? endsOfXa : endsOfXc;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
