package org.headstamp.node.witness;

import com.google.protobuf.ByteString;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.headstamp.pki.MemberState;

/** What this node saw of the other States' logs. */
@Singleton
public class PeerCheckpoints {
    private final CheckpointJudge judge;
    private final WitnessStore store;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    /** At most one a member: the latest wins. */
    private final Map<MemberState, ByteString> waiting = new ConcurrentHashMap<>();

    private final Set<MemberState> busy = ConcurrentHashMap.newKeySet();

    PeerCheckpoints(CheckpointJudge judge, WitnessStore store) {
        this.judge = judge;
        this.store = store;
    }

    /**
     * Takes note of a checkpoint that a peer sent. It is judged later and elsewhere: deliveries do not wait for proofs.
     *
     * @param member whom the connection proves to be the sender
     * @param note a signed note, or empty when the peer sent none
     */
    public void observe(MemberState member, ByteString note) {
        if (note.isEmpty()) {
            return;
        }
        waiting.put(member, note);
        work(member);
    }

    private void work(MemberState member) {
        if (waiting.containsKey(member) && busy.add(member)) {
            workers.execute(() -> judgeWaiting(member));
        }
    }

    private void judgeWaiting(MemberState member) {
        try {
            for (var note = waiting.remove(member); note != null; note = waiting.remove(member)) {
                var unused = judge.judge(member, note);
            }
        } finally {
            busy.remove(member);
        }
        work(member);
    }

    /** The last verified checkpoint of each log of a member, the most recent first; a log of an earlier epoch ended. */
    public List<SeenCheckpoint> latest(MemberState member) {
        return store.latest(member);
    }

    /** Proofs that a member's log was rewritten. */
    public List<LogConflict> conflicts(MemberState member) {
        return store.conflicts(member);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
