package org.headstamp.node.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.ManyRows;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** The outbox table and its counters. */
@Singleton
class OutboxRepository implements PanacheRepositoryBase<OutboxRow, UUID> {
    /**
     * Takes the next numbers of a case and towards its peer; the latter is not used again if the transaction fails. What is
     * queued in the case before an urgent message becomes as urgent, or that would wait for it; what is being settled is left:
     * whoever settles holds it and may wait for the counter that the caller holds.
     */
    Composer.Place place(MemberState peer, CaseId caseId, int priority, int mostLost) {
        return getSession()
                .doReturningWork(connection -> new ManyRows(
                                "select case_number, pair_number, lost from next_place(?, ?, ?, ?)")
                        .value(peer.alpha2())
                        .value(caseId.toString())
                        .value(priority)
                        .value(mostLost)
                        .query(
                                connection,
                                row -> new Composer.Place(row.getLong(1), row.getLong(2), List.of((Long[])
                                        row.getArray(3).getArray()))))
                .getFirst();
    }

    /** Adds a message that is queued. */
    void add(OutboxRow row) {
        var unused = getSession()
                .doReturningWork(connection -> new ManyRows("""
                        insert into outbox (message_id, peer, case_id, in_reply_to, kind, priority, case_sequence,
                          pair_sequence, envelope, content_sha256, seal_sha256, leaf_hash, sealed_at, expires_at,
                          next_attempt_at, state, attempts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0)""")
                        .value(row.messageId)
                        .value(row.peer)
                        .value(row.caseId)
                        .value(row.inReplyTo)
                        .value(row.kind.name())
                        .value(row.priority)
                        .value(row.caseSequence)
                        .value(row.pairSequence)
                        .value(row.envelope)
                        .value(row.contentSha256)
                        .value(row.sealSha256)
                        .value(row.leafHash)
                        .value(row.sealedAt)
                        .value(row.expiresAt)
                        .value(row.nextAttemptAt)
                        .execute(connection));
    }

    /** The first notice of ours that contests a message. */
    Optional<OutboxRow> noticeAbout(MessageId theirs) {
        return find("inReplyTo = ?1 and kind = ?2 order by caseSequence", theirs.value(), PayloadKind.CONFLICT_NOTICE)
                .firstResultOptional();
    }

    /** How many messages wait for a peer, counted as far as needed. */
    long waiting(MemberState peer, long most) {
        return number(
                        "select count(*) from (select 1 from outbox where peer = :peer and state = 'QUEUED' limit :most) w")
                .setParameter("peer", peer.alpha2())
                .setParameter("most", most)
                .getSingleResult();
    }

    /** Peers to which something is due, found by one look at the index for each. */
    List<String> duePeers(Instant now) {
        return getSession()
                .createNativeQuery("""
                        with recursive peers (peer) as (
                          select min(peer) from outbox where next_attempt_at is not null
                          union all
                          select (select min(o.peer) from outbox o where o.next_attempt_at is not null and o.peer > p.peer)
                          from peers p where p.peer is not null)
                        select p.peer from peers p where exists (
                          select 1 from outbox o where o.peer = p.peer and o.next_attempt_at <= :now)""", String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Who claims messages, when, and until when nobody else sends them. */
    record Claim(UUID by, Instant now, Instant until) {}

    /**
     * Claims the most urgent due messages to a peer. Before each go all earlier ones of its case: in this claim, or under
     * way by the same claimer.
     */
    List<OutboxRow> claim(MemberState peer, Claim claim, Window.Room room) {
        return getSession()
                .doReturningWork(connection -> new ManyRows("""
                        with given (peer, claimer, now, until) as (values (?, ?::uuid, ?::timestamptz, ?::timestamptz)),
                        due as (
                          select message_id, priority, pair_sequence, octet_length(envelope) as bytes
                          from given g join outbox o on o.peer = g.peer
                          where state = 'QUEUED' and next_attempt_at <= g.now and expires_at >= g.now
                            and (claimed_until is null or claimed_until <= g.now)
                            and not exists (select 1 from outbox e
                              where e.peer = o.peer and e.case_id = o.case_id and e.case_sequence < o.case_sequence
                                and e.state = 'QUEUED'
                                and not (e.claimed_by = g.claimer and e.claimed_until > g.now)
                                and not (e.next_attempt_at <= g.now and e.expires_at >= g.now
                                  and (e.claimed_until is null or e.claimed_until <= g.now)))
                          order by priority, pair_sequence limit ? for update of o skip locked),
                        fits as (
                          select message_id, sum(bytes) over (order by priority, pair_sequence) - bytes as before from due),
                        claimed as (
                          update outbox set claimed_until = g.until, claimed_by = g.claimer, attempts = attempts + 1
                          from given g, fits where fits.before < ? and outbox.message_id = fits.message_id
                          returning outbox.*)
                        select message_id, peer, case_id, kind, case_sequence, pair_sequence, envelope, content_sha256,
                          seal_sha256, expires_at, attempts
                        from claimed order by priority, pair_sequence""")
                        .value(peer.alpha2())
                        .value(claim.by())
                        .value(claim.now())
                        .value(claim.until())
                        .value(room.messages())
                        .value(room.bytes())
                        .query(connection, OutboxRow::claimed));
    }

    /** Claims a message to a peer that expired without a receipt, and is due to be asked after. */
    Optional<OutboxRow> claimExpired(MemberState peer, Instant now, Instant claimedUntil) {
        return getSession()
                .createNativeQuery("""
                        update outbox set claimed_until = :until, claimed_by = null, attempts = attempts + 1
                        where message_id = (
                          select message_id from outbox
                          where peer = :peer and next_attempt_at <= :now and expires_at < :now
                            and (claimed_until is null or claimed_until <= :now)
                          order by pair_sequence limit 1 for update skip locked)
                        returning message_id""", UUID.class)
                .setParameter("until", claimedUntil)
                .setParameter("peer", peer.alpha2())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(this::findById);
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

    /** Locks messages with their cases, in one order; those that have no receipt yet. */
    Set<UUID> lockedUnsettled(List<OutboxRow> rows) {
        InboxRepository.lockCases(
                getSession(), rows.stream().map(row -> row.caseId).toList());
        return Set.copyOf(getSession()
                .doReturningWork(connection -> new ManyRows("""
                        select message_id from outbox
                        where message_id = any(?) and state not in ('DELIVERED', 'REJECTED')
                        order by message_id for update""")
                        .column("uuid", rows, row -> row.messageId)
                        .query(connection, row -> row.getObject(1, UUID.class))));
    }

    /** Keeps a receipt, which may settle many messages; its number. */
    long keep(SealedReceipt receipt) {
        return InboxRepository.keep(getSession(), receipt);
    }

    void settle(List<Settlements.Receipted> settled, long receipt, Instant now) {
        getSession()
                .doReturningWork(connection -> new ManyRows("""
                        update outbox set state = s.state, rejection_code = s.rejection, receipt_id = s.receipt,
                          settled_at = s.at, next_attempt_at = null, claimed_until = null, claimed_by = null,
                          last_error = null, last_failure = null, last_failure_code = null
                        from unnest(?, ?, ?, ?, ?) as s (message_id, state, rejection, receipt, at)
                        where outbox.message_id = s.message_id""")
                        .column("uuid", settled, one -> one.row().messageId)
                        .column("text", settled, one -> one.state().name())
                        .column("text", settled, one -> name(one.rejection()))
                        .column("bigint", settled, one -> receipt)
                        .column("timestamptz", settled, one -> now)
                        .execute(connection));
    }

    private static @Nullable String name(@Nullable RejectionCode code) {
        return code == null ? null : code.name();
    }

    /** None of these was settled by an attempt; those that another settled meanwhile stay as they are. */
    void postpone(List<UUID> messages, FailedAttempt failed, Instant next) {
        getSession()
                .createMutationQuery("""
                        update OutboxRow set lastError = :error, lastFailure = :cause, lastFailureCode = :code,
                          nextAttemptAt = :next, claimedUntil = null
                        where messageId in :messages and state not in (DELIVERED, REJECTED)""")
                .setParameter("error", failed.detail())
                .setParameter("cause", failed.cause())
                .setParameter("code", failed.code())
                .setParameter("next", next)
                .setParameter("messages", messages)
                .executeUpdate();
    }

    /** Ends the claims of one claimer; what is being settled at this moment needs none any more. */
    void giveBack(MemberState peer, UUID claimer) {
        getSession()
                .createNativeMutationQuery("""
                        update outbox set claimed_until = null, claimed_by = null where message_id in (
                          select message_id from outbox
                          where peer = :peer and state = 'QUEUED' and claimed_by = :claimer
                          for update skip locked)""")
                .setParameter("peer", peer.alpha2())
                .setParameter("claimer", claimer)
                .executeUpdate();
    }

    /** After a peer said hello there is no reason to wait on because it could not be reached. */
    void retryNow(MemberState peer, Instant now) {
        getSession()
                .createNativeMutationQuery("update outbox set next_attempt_at = :now"
                        + " where peer = :peer and state = 'QUEUED' and next_attempt_at > :now"
                        + " and last_failure = 'UNREACHABLE'")
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
