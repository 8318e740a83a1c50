package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.ManyRows;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.pki.merkle.NodeSource;
import org.headstamp.pki.merkle.Subtree;
import org.headstamp.pki.merkle.SubtreeHash;

/** The hashes of the tree. */
@Singleton
class TreeRepository implements PanacheRepositoryBase<HeadRow, Boolean> {
    private static final int INTEGRATOR_LOCK = 7001;
    /** Of the subtrees whose hashes are kept: 2^8 leaves are read at once where a smaller one is wanted. */
    private static final int LEAST_LEVEL = 8;

    /** Whether this transaction may build on the tree; one replica at a time does. */
    boolean tryLock() {
        return getSession()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", INTEGRATOR_LOCK)
                .getSingleResult();
    }

    /** Waits until this transaction may build on the tree. */
    void lock() {
        getSession()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", INTEGRATOR_LOCK)
                .getSingleResult();
    }

    HeadRow head() {
        return getSession().find(HeadRow.class, true);
    }

    /** Adds the hashes of subtrees that became complete; those of small ones follow from the leaves. */
    void add(List<SubtreeHash> completed) {
        var kept = completed.stream()
                .filter(each -> each.subtree().level() >= LEAST_LEVEL)
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        var unused = getSession()
                .doReturningWork(connection -> new ManyRows(
                                "insert into audit_node (level, index, hash) select * from unnest(?, ?, ?)")
                        .column("smallint", kept, each -> each.subtree().level())
                        .column("bigint", kept, each -> each.subtree().index())
                        .column("bytea", kept, each -> each.hash().bytes().toByteArray())
                        .execute(connection));
    }

    /** Reads the hashes of exactly these subtrees at once. */
    NodeSource hashes(Collection<Subtree> subtrees) {
        var small = subtrees.stream()
                .filter(subtree -> subtree.level() < LEAST_LEVEL)
                .toList();
        var leaves = leaves(small);
        var kept = kept(subtrees.stream()
                .filter(subtree -> subtree.level() >= LEAST_LEVEL)
                .toList());
        return subtree -> subtree.level() < LEAST_LEVEL ? root(subtree, leaves) : required(kept, subtree);
    }

    private static Sha256 root(Subtree subtree, Map<Subtree, Sha256> leaves) {
        return subtree.level() == 0
                ? required(leaves, subtree)
                : MerkleHash.node(root(subtree.left(), leaves), root(subtree.right(), leaves));
    }

    private static Sha256 required(Map<Subtree, Sha256> hashes, Subtree subtree) {
        var hash = hashes.get(subtree);
        if (hash == null) {
            throw new IllegalStateException("the log lacks the hash of " + subtree);
        }
        return hash;
    }

    private Map<Subtree, Sha256> leaves(List<Subtree> subtrees) {
        var leaves = new HashMap<Subtree, Sha256>();
        getSession()
                .doReturningWork(connection -> new ManyRows("""
                        select leaf.log_index, leaf.leaf_hash from unnest(?, ?) as wanted (first, past)
                        join audit_leaf leaf on leaf.log_index >= wanted.first and leaf.log_index < wanted.past""")
                        .column("bigint", subtrees, Subtree::firstLeaf)
                        .column("bigint", subtrees, Subtree::pastLastLeaf)
                        .query(connection, row -> Map.entry(Subtree.leaf(row.getLong(1)), sha256(row.getBytes(2)))))
                .forEach(leaf -> leaves.put(leaf.getKey(), leaf.getValue()));
        return leaves;
    }

    private Map<Subtree, Sha256> kept(List<Subtree> subtrees) {
        var kept = new HashMap<Subtree, Sha256>();
        getSession()
                .doReturningWork(connection -> new ManyRows("""
                        select node.level, node.index, node.hash from unnest(?, ?) as wanted (level, index)
                        join audit_node node on node.level = wanted.level and node.index = wanted.index""")
                        .column("smallint", subtrees, Subtree::level)
                        .column("bigint", subtrees, Subtree::index)
                        .query(
                                connection,
                                row -> Map.entry(new Subtree(row.getInt(1), row.getLong(2)), sha256(row.getBytes(3)))))
                .forEach(node -> kept.put(node.getKey(), node.getValue()));
        return kept;
    }

    private static Sha256 sha256(byte[] bytes) {
        return new Sha256(ByteString.copyFrom(bytes));
    }
}
