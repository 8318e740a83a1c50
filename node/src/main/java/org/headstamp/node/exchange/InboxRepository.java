package org.headstamp.node.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.pki.MemberState;
import org.hibernate.Session;

/** The inbox table and the order of handling inside a case. */
@Singleton
class InboxRepository implements PanacheRepositoryBase<InboxRow, UUID> {
    private static final int LOCKS_ON_IDS = 1;
    private static final int LOCKS_ON_CASES = 2;

    /** Lets no other transaction take a message of this id until this one ends. */
    void lockId(String messageId) {
        lock(getSession(), LOCKS_ON_IDS, messageId);
    }

    /** Lets no other transaction handle a message of this case until this one ends. */
    void lockCase(String caseId) {
        lockCase(getSession(), caseId);
    }

    /**
     * Lets one transaction at a time work on what arrives, or became of what was sent, in a case. Records of one case
     * touch each other, and whoever locked them one by one could wait for another in a circle: this lock comes first.
     */
    static void lockCase(Session session, String caseId) {
        lock(session, LOCKS_ON_CASES, caseId);
    }

    private static void lock(Session session, int family, String name) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:family, hashtext(:name))", Integer.class)
                .setParameter("family", family)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** The stored receipt of exactly this envelope, whether it was taken or finally refused. */
    Optional<byte[]> receipt(MemberState sender, Digests digests) {
        return getSession()
                .createNativeQuery("""
                        select receipt from inbox
                          where sender = :sender and content_sha256 = :content and seal_sha256 = :seal
                        union all
                        select receipt from inbox_rejection
                          where sender = :sender and content_sha256 = :content and seal_sha256 = :seal""", byte[].class)
                .setParameter("sender", sender.alpha2())
                .setParameter("content", digests.content().bytes().toByteArray())
                .setParameter("seal", digests.seal().bytes().toByteArray())
                .getResultStream()
                .findFirst();
    }

    /**
     * The next message whose turn has come: all lower numbers of its sender in its case are filled, or it has waited for
     * them long enough. Rows that another worker handles are skipped.
     */
    Optional<InboxRow> next(Instant now, Duration wait, Duration urgentWait) {
        return getSession()
                .createNativeQuery("""
                        select i.* from inbox i
                        where i.state = 'RECEIVED' and i.next_attempt_at <= :now
                          and not exists (select 1 from inbox earlier
                            where earlier.sender = i.sender and earlier.case_id = i.case_id
                              and earlier.case_sequence < i.case_sequence and earlier.state = 'RECEIVED')
                          and ((select count(*) from filled_case_sequence f
                              where f.sender = i.sender and f.case_id = i.case_id
                                and f.case_sequence < i.case_sequence) = i.case_sequence - 1
                            or i.received_at <= :since or (i.priority <= 2 and i.received_at <= :urgentSince))
                        order by i.priority, i.received_at, i.case_sequence
                        limit 1 for update of i skip locked""", InboxRow.class)
                .setParameter("now", now)
                .setParameter("since", now.minus(wait))
                .setParameter("urgentSince", now.minus(urgentWait))
                .getResultStream()
                .findFirst();
    }

    /** Whether numbers below this one are still open. */
    boolean isOutOfOrder(InboxRow row) {
        var filled = getSession()
                .createNativeQuery(
                        "select count(*) from filled_case_sequence"
                                + " where sender = :sender and case_id = :case and case_sequence < :sequence",
                        Long.class)
                .setParameter("sender", row.sender)
                .setParameter("case", row.caseId)
                .setParameter("sequence", row.caseSequence)
                .getSingleResult();
        return filled != row.caseSequence - 1;
    }

    void fill(String sender, String caseId, long caseSequence, String how) {
        getSession()
                .createNativeMutationQuery("insert into filled_case_sequence values (:sender, :case, :sequence, :how)"
                        + " on conflict do nothing")
                .setParameter("sender", sender)
                .setParameter("case", caseId)
                .setParameter("sequence", caseSequence)
                .setParameter("how", how)
                .executeUpdate();
    }

    /** The highest number of a peer that arrived; 0 when nothing did. */
    long highestPairSequence(MemberState sender) {
        return getSession()
                .createNativeQuery(
                        "select coalesce(max(pair_sequence), 0) from inbox where sender = :sender", Long.class)
                .setParameter("sender", sender.alpha2())
                .getSingleResult();
    }

    List<InboxRow> ofCase(CaseId caseId, List<UUID> messages) {
        return list("caseId = ?1 and messageId in ?2", caseId.toString(), messages);
    }

    List<UUID> idsWithin(CaseId caseId, Instant from, Instant to, int most) {
        return getEntityManager()
                .createQuery("""
                        select row.messageId from InboxRow row where row.caseId = ?1
                        and row.receivedAt >= ?2 and row.receivedAt < ?3 order by row.receivedAt desc""", UUID.class)
                .setParameter(1, caseId.toString())
                .setParameter(2, from)
                .setParameter(3, to)
                .setMaxResults(most)
                .getResultList();
    }

    List<InboxRow> ofCase(CaseId caseId, int most) {
        return find("caseId = ?1 order by receivedAt, caseSequence", caseId.toString())
                .page(0, most)
                .list();
    }
}
