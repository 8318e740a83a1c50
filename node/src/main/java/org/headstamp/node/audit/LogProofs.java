package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.headstamp.pki.merkle.InclusionProof;

/** What this node proves about its own log. Entries themselves are for our own operators and for bundles only. */
@Singleton
public class LogProofs {
    /** More entries than this are not read at once. */
    public static final int MOST = 1000;

    private final AuditRepository entries;
    private final TreeRepository tree;
    private final LogOrigin origin;
    private final IntegratorWorker integrator;

    LogProofs(AuditRepository entries, TreeRepository tree, LogOrigin origin, IntegratorWorker integrator) {
        this.entries = entries;
        this.tree = tree;
        this.origin = origin;
        this.integrator = integrator;
    }

    /** Which log it is. */
    public LogOrigin origin() {
        return origin;
    }

    /** Takes in what waits, for readers who must not miss what was committed a moment ago. */
    public void catchUp() {
        integrator.catchUpInTurn();
    }

    /** Number of entries that have their place in the tree. */
    @Transactional
    public long size() {
        return tree.head().size;
    }

    /** The latest checkpoint, a C2SP signed note; empty until the first one is signed. */
    @Transactional
    public Optional<ByteString> checkpoint() {
        return Optional.ofNullable(tree.head().checkpoint).map(ByteString::copyFrom);
    }

    /** That the tree of the second size begins with that of the first; empty if the log has not these sizes. */
    @Transactional
    public Optional<ConsistencyProof> consistency(long size1, long size2) {
        if (size1 < 1 || size1 > size2 || size2 > tree.head().size) {
            return Optional.empty();
        }
        return Optional.of(ConsistencyProof.of(size1, size2, tree.hashes(ConsistencyProof.subtrees(size1, size2))));
    }

    /**
     * That a leaf is in the tree; empty if it is not in a tree of that size.
     *
     * @param size of the tree; 0 for that of the latest checkpoint
     */
    @Transactional
    public Optional<InclusionProof> inclusion(Sha256 leafHash, long size) {
        var head = tree.head();
        var wanted = size == 0 ? Optional.ofNullable(head.checkpointSize).orElse(0L) : size;
        if (wanted < 1 || wanted > head.size) {
            return Optional.empty();
        }
        return entries.byLeafHash(leafHash)
                .flatMap(row -> Optional.ofNullable(row.logIndex))
                .filter(index -> index < wanted)
                .map(index -> InclusionProof.of(index, wanted, tree.hashes(InclusionProof.subtrees(index, wanted))));
    }

    /** One entry by its leaf hash. */
    @Transactional
    public Optional<LoggedEntry> entry(Sha256 leafHash) {
        return entries.byLeafHash(leafHash).map(AuditRow::toEntry);
    }

    /** Integrated entries that name a case, from an index on, oldest first; at most {@link #MOST}. */
    @Transactional
    public List<LoggedEntry> ofCase(CaseId caseId, long index) {
        return entries.ofCase(caseId, index, MOST).stream()
                .map(AuditRow::toEntry)
                .toList();
    }

    /** How many integrated entries name a case. */
    @Transactional
    public long countOf(CaseId caseId) {
        return entries.countOf(caseId);
    }

    /** Integrated entries from an index on, oldest first. */
    @Transactional
    public List<LoggedEntry> from(long index, int most) {
        return entries.from(index, Math.min(most, MOST)).stream()
                .map(AuditRow::toEntry)
                .toList();
    }
}
