package org.headstamp.node.evidence;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.witness.LogConflict;
import org.headstamp.node.witness.PeerCheckpoints;
import org.headstamp.node.witness.SeenCheckpoint;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.headstamp.pki.trustlist.Member;

/** The logs of the federation as this node knows them: its own head, and what it saw of the others'. */
@Singleton
public class KnownLogs {
    private final LogProofs own;
    private final PeerCheckpoints peers;
    private final Federation federation;

    KnownLogs(LogProofs own, PeerCheckpoints peers, Federation federation) {
        this.own = own;
        this.peers = peers;
        this.federation = federation;
    }

    /**
     * What was seen of the logs of one other State.
     *
     * @param seen the last verified checkpoint of each of its logs, the most recent first
     * @param conflicts proofs that a log was rewritten
     */
    public record PeerLogs(MemberState member, List<SeenCheckpoint> seen, List<LogConflict> conflicts) {
        public PeerLogs {
            seen = List.copyOf(seen);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Our latest checkpoint, a C2SP signed note; empty until the first one is signed. */
    public Optional<ByteString> checkpoint(Operator by) {
        mayRead(by);
        return own.checkpoint();
    }

    /** How many entries have their place in our tree. */
    public long size(Operator by) {
        mayRead(by);
        return own.size();
    }

    /** The keys that sign checkpoints of our log, each as verifiers take it. */
    public List<String> keys(Operator by) {
        mayRead(by);
        return federation.trust().logKeys(federation.self()).stream()
                .map(NoteKey::vkey)
                .toList();
    }

    /** That our log of the second size begins with that of the first; empty if it has not these sizes. */
    public Optional<ConsistencyProof> consistency(Operator by, long size1, long size2) {
        mayRead(by);
        return own.consistency(size1, size2);
    }

    /** The other members, in the order of the trust list. */
    public List<PeerLogs> peers(Operator by) {
        mayRead(by);
        var self = federation.self();
        return federation.trust().content().members().stream()
                .map(Member::state)
                .filter(state -> !state.equals(self))
                .map(state -> new PeerLogs(state, peers.latest(state), peers.conflicts(state)))
                .toList();
    }

    private static void mayRead(Operator by) {
        by.requireOfficial("read the checkpoints of logs");
    }
}
