package org.headstamp.node.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Reads and keeps the versions of policies. */
@Singleton
class PolicyRepository implements PanacheRepositoryBase<PolicyRow, String> {
    /** Policies that are not retired. */
    static final int MOST = 100;

    /** After every id. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final int LOCK = 18;

    private final StoredJson json;

    PolicyRepository(StoredJson json) {
        this.json = json;
    }

    /** Lets nobody else make or count policies until the transaction ends. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, 0)", Integer.class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    void add(PolicyVersion policy) {
        persist(PolicyRow.of(policy, json));
    }

    void keep(PolicyVersion policy) {
        findById(policy.reference()).take(policy);
    }

    PolicyVersion get(PolicyId id, int version) {
        return find("policyId = ?1 and version = ?2", id.value(), version)
                .firstResultOptional()
                .map(row -> row.toPolicy(json))
                .orElseThrow(() -> new UnknownPolicyException(id, version));
    }

    /** All versions, the newest first. */
    List<PolicyVersion> versions(PolicyId id) {
        var versions = toPolicies(
                find("policyId = ?1 order by version desc", id.value()).list());
        if (versions.isEmpty()) {
            throw new UnknownPolicyException(id);
        }
        return versions;
    }

    /** The newest version of each policy, the newest policy first, before the given one or from the newest. */
    List<PolicyVersion> latest(@Nullable PolicyId before, int most) {
        return toPolicies(
                find("""
                from PolicyRow p where p.policyId < ?1 and p.version =
                    (select max(o.version) from PolicyRow o where o.policyId = p.policyId)
                order by p.policyId desc""", before == null ? LAST : before.value()).page(0, most).list());
    }

    long notRetired() {
        return find("""
                from PolicyRow p where p.retiredAt is null and p.version =
                    (select max(o.version) from PolicyRow o where o.policyId = p.policyId)""").count();
    }

    /** Of each policy the version that decides at that time, the oldest policy first. */
    List<PolicyVersion> inForce(PolicyRules.Kind kind, Instant at) {
        return toPolicies(find("""
                from PolicyRow p where p.kind = ?1 and p.retiredAt is null and p.version =
                    (select max(o.version) from PolicyRow o where o.policyId = p.policyId and o.inForceFrom <= ?2)
                order by p.policyId""", kind, at).page(0, MOST).list());
    }

    /** What left since then under any version of a policy, to one State. */
    long left(PolicyId policy, MemberState peer, Instant since) {
        return getSession()
                .createNativeQuery(
                        "select count(*) from left_by_policy where policy_id = ?1 and peer = ?2 and decided_at >= ?3",
                        Long.class)
                .setParameter(1, policy.value())
                .setParameter(2, peer.toString())
                .setParameter(3, since)
                .getSingleResult();
    }

    /** What left since then under any policy, to anybody. */
    long left(Instant since) {
        return getSession()
                .createNativeQuery("select count(*) from left_by_policy where decided_at >= ?1", Long.class)
                .setParameter(1, since)
                .getSingleResult();
    }

    private List<PolicyVersion> toPolicies(List<PolicyRow> rows) {
        return rows.stream().map(row -> row.toPolicy(json)).toList();
    }
}
