package org.headstamp.node.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.ManyRows;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.NodeSource;
import org.headstamp.pki.merkle.Subtree;
import org.headstamp.pki.merkle.SubtreeHash;

/** The hashes of the tree. */
@Singleton
class TreeRepository implements PanacheRepositoryBase<SubtreeRow, SubtreeRow.Place> {
    private static final int INTEGRATOR_LOCK = 7001;

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

    /** Adds the hashes of subtrees that became complete. */
    void add(List<SubtreeHash> completed) {
        var unused = getSession()
                .doReturningWork(connection -> new ManyRows(
                                "insert into audit_node (level, index, hash) select * from unnest(?, ?, ?)")
                        .column("smallint", completed, each -> each.subtree().level())
                        .column("bigint", completed, each -> each.subtree().index())
                        .column("bytea", completed, each -> each.hash().bytes().toByteArray())
                        .execute(connection));
    }

    /** Reads the hashes of exactly these subtrees at once. */
    NodeSource hashes(Collection<Subtree> subtrees) {
        Map<Subtree, Sha256> found = new HashMap<>();
        read(subtrees).forEach(row -> found.put(row.subtree(), row.sha256()));
        return subtree -> {
            var hash = found.get(subtree);
            if (hash == null) {
                throw new IllegalStateException("the log lacks the hash of " + subtree);
            }
            return hash;
        };
    }

    private List<SubtreeRow> read(Collection<Subtree> subtrees) {
        return getSession()
                .createNativeQuery(
                        "select n.* from audit_node n join unnest(:levels, :indexes) as wanted (level, index)"
                                + " on n.level = wanted.level and n.index = wanted.index",
                        SubtreeRow.class)
                .setParameter("levels", subtrees.stream().map(Subtree::level).toArray(Integer[]::new))
                .setParameter("indexes", subtrees.stream().map(Subtree::index).toArray(Long[]::new))
                .getResultList();
    }
}
