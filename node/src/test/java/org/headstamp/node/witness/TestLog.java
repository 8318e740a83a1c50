package org.headstamp.node.witness;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.TestState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.CompactRange;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.pki.merkle.Subtree;

/** A log of a peer in memory. */
public final class TestLog {
    private final TestState state;
    private final String salt;
    private final Map<Subtree, Sha256> nodes = new ConcurrentHashMap<>();
    private volatile CompactRange range = CompactRange.EMPTY;

    /** An empty log; another salt makes other entries. */
    public TestLog(TestState state, String salt) {
        this.state = state;
        this.salt = salt;
    }

    /** Appends entries and signs the checkpoint over them. */
    public ByteString grow(int entries) {
        for (var each = 0; each < entries; each++) {
            var leaf = MerkleHash.leaf(ByteString.copyFromUtf8(salt + range.size()));
            range = range.append(leaf, node -> nodes.put(node.subtree(), node.hash()));
        }
        return checkpoint();
    }

    /** The signed checkpoint of this moment. */
    public ByteString checkpoint() {
        var log = state.log();
        return SignedCheckpoint.sign(new Checkpoint(log.key().name(), size(), range.root()), log)
                .toBytes();
    }

    long size() {
        return range.size();
    }

    ConsistencyProof consistency(long size1, long size2) {
        return ConsistencyProof.of(size1, size2, node -> Objects.requireNonNull(nodes.get(node)));
    }
}
