package org.headstamp.node.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.hibernate.query.Query;

/** The outbox table and its counters. */
@Singleton
class OutboxRepository implements PanacheRepositoryBase<OutboxRow, UUID> {
    /** Takes the next number inside a case; lock this before {@link #nextPairSequence}. */
    long nextCaseSequence(MemberState peer, CaseId caseId) {
        return number("insert into case_counter values (:peer, :case, 1)"
                        + " on conflict (peer, case_id) do update set last = case_counter.last + 1 returning last")
                .setParameter("case", caseId.toString())
                .setParameter("peer", peer.alpha2())
                .getSingleResult();
    }

    /** Takes the next number towards a peer and counts one more message waiting for it. */
    long nextPairSequence(MemberState peer) {
        return number("insert into pair_counter values (:peer, 1, 1)"
                        + " on conflict (peer) do update set last = pair_counter.last + 1,"
                        + " waiting = pair_counter.waiting + 1 returning last")
                .setParameter("peer", peer.alpha2())
                .getSingleResult();
    }

    /** The first notice of ours that contests a message. */
    Optional<OutboxRow> noticeAbout(MessageId theirs) {
        return find("inReplyTo = ?1 and kind = ?2 order by caseSequence", theirs.value(), PayloadKind.CONFLICT_NOTICE)
                .firstResultOptional();
    }

    void countSettled(MemberState peer) {
        getSession()
                .createNativeMutationQuery("update pair_counter set waiting = waiting - 1 where peer = :peer")
                .setParameter("peer", peer.alpha2())
                .executeUpdate();
    }

    long waiting(MemberState peer) {
        return number("select waiting from pair_counter where peer = :peer")
                .setParameter("peer", peer.alpha2())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Case sequences towards a peer that expired without a receipt. */
    List<Long> notDelivered(MemberState peer, CaseId caseId, int most) {
        return getSession()
                .createNativeQuery(
                        "select case_sequence from outbox where peer = :peer and case_id = :case"
                                + " and state = 'NOT_DELIVERED' order by case_sequence desc limit :most",
                        Long.class)
                .setParameter("peer", peer.alpha2())
                .setParameter("case", caseId.toString())
                .setParameter("most", most)
                .getResultList();
    }

    /** Peers to which something is due. */
    List<String> duePeers(Instant now) {
        return getSession()
                .createNativeQuery("select distinct peer from outbox where next_attempt_at <= :now", String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Claims the most urgent due message to a peer whose earlier messages of the same case are settled. Other workers skip
     * it until the claim lapses.
     */
    Optional<OutboxRow> claim(MemberState peer, Instant now, Instant claimedUntil) {
        return getSession()
                .createNativeQuery("""
                        update outbox set claimed_until = :until, attempts = attempts + 1 where message_id = (
                          select message_id from outbox o
                          where peer = :peer and next_attempt_at <= :now
                            and (claimed_until is null or claimed_until <= :now)
                            and not exists (select 1 from outbox earlier
                              where earlier.peer = o.peer and earlier.case_id = o.case_id
                                and earlier.case_sequence < o.case_sequence and earlier.state = 'QUEUED')
                          order by priority, sealed_at, pair_sequence
                          limit 1 for update skip locked)
                        returning *""", OutboxRow.class)
                .setParameter("until", claimedUntil)
                .setParameter("peer", peer.alpha2())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** A message for a change, with its case: two workers whose claims overlap write one after the other. */
    OutboxRow locked(UUID messageId) {
        InboxRepository.lockCase(getSession(), caseOf(messageId));
        return findById(messageId, LockModeType.PESSIMISTIC_WRITE);
    }

    private String caseOf(UUID messageId) {
        return getSession()
                .createSelectionQuery("select caseId from OutboxRow where messageId = :id", String.class)
                .setParameter("id", messageId)
                .getSingleResult();
    }

    /** After a peer said hello there is no reason to wait on. */
    void retryNow(MemberState peer, Instant now) {
        getSession()
                .createNativeMutationQuery("update outbox set next_attempt_at = :now"
                        + " where peer = :peer and state = 'QUEUED' and next_attempt_at > :now")
                .setParameter("peer", peer.alpha2())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What was sent in reply to a message of a peer, oldest first. */
    List<OutboxRow> repliesTo(MemberState peer, MessageId message) {
        return list("peer = ?1 and inReplyTo = ?2 order by pairSequence", peer.alpha2(), message.value());
    }

    List<OutboxRow> ofCase(CaseId caseId, List<UUID> messages) {
        return list("caseId = ?1 and messageId in ?2", caseId.toString(), messages);
    }

    List<UUID> idsWithin(CaseId caseId, Instant from, Instant to, int most) {
        return getEntityManager()
                .createQuery("""
                        select row.messageId from OutboxRow row where row.caseId = ?1
                        and row.sealedAt >= ?2 and row.sealedAt < ?3 order by row.sealedAt desc""", UUID.class)
                .setParameter(1, caseId.toString())
                .setParameter(2, from)
                .setParameter(3, to)
                .setMaxResults(most)
                .getResultList();
    }

    List<OutboxRow> ofCase(CaseId caseId, int most) {
        return find("caseId = ?1 order by sealedAt, pairSequence", caseId.toString())
                .page(0, most)
                .list();
    }

    private Query<Long> number(String sql) {
        return getSession().createNativeQuery(sql, Long.class);
    }
}
