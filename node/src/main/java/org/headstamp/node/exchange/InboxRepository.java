package org.headstamp.node.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.ManyRows;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.hibernate.Session;

/** The inbox table and the order of handling inside a case. */
@Singleton
class InboxRepository implements PanacheRepositoryBase<InboxRow, UUID> {
    private static final int LOCKS_ON_IDS = 1;
    private static final int LOCKS_ON_CASES = 2;

    /** Lets no other transaction take a message of one of these ids until this one ends. */
    void lockIds(List<String> ids) {
        lock(getSession(), LOCKS_ON_IDS, ids);
    }

    /** Lets no other transaction handle a message of this case until this one ends. */
    void lockCase(String caseId) {
        lockCase(getSession(), caseId);
    }

    /** The same for many. */
    void lockCases(List<String> caseIds) {
        lockCases(getSession(), caseIds);
    }

    /**
     * Lets one transaction at a time work on what arrives, or became of what was sent, in a case. Records of one case
     * touch each other, and whoever locked them one by one could wait for another in a circle: this lock comes first.
     */
    static void lockCase(Session session, String caseId) {
        lockCases(session, List.of(caseId));
    }

    /** The same for many, in an order that all keep. */
    static void lockCases(Session session, List<String> caseIds) {
        lock(session, LOCKS_ON_CASES, caseIds);
    }

    private static void lock(Session session, int family, List<String> names) {
        var unused = session.doReturningWork(connection -> new ManyRows("""
            select pg_advisory_xact_lock(%d, name)
            from (select distinct hashtext(n) as name from unnest(?) n order by 1) s\
            """.formatted(family))
                .column("text", names, name -> name)
                .query(connection, row -> row.getRow()));
    }

    /** The stored receipts of exactly these envelopes, whether they were taken or finally refused. */
    Map<Digests, SealedReceipt> receipts(MemberState sender, List<Digests> wanted) {
        var found = new HashMap<Digests, SealedReceipt>();
        getSession()
                .doReturningWork(connection -> new ManyRows("""
                    select w.content, w.seal, k.receipt from unnest(?, ?, ?) w (sender, content, seal)
                    cross join lateral (
                      select r.receipt from inbox i join sealed_receipt r on r.id = i.receipt_id
                      where i.sender = w.sender and i.content_sha256 = w.content and i.seal_sha256 = w.seal
                      union all
                      select i.receipt from inbox_rejection i
                      where i.sender = w.sender and i.content_sha256 = w.content and i.seal_sha256 = w.seal) k\
                    """)
                        .column("text", wanted, digests -> sender.alpha2())
                        .column(
                                "bytea",
                                wanted,
                                digests -> digests.content().bytes().toByteArray())
                        .column(
                                "bytea",
                                wanted,
                                digests -> digests.seal().bytes().toByteArray())
                        .query(
                                connection,
                                row -> Map.entry(
                                        new Digests(Digests.of(row.getBytes(1)), Digests.of(row.getBytes(2))),
                                        ReceiptMaker.stored(row.getBytes(3)))))
                .forEach(receipt -> found.put(receipt.getKey(), receipt.getValue()));
        return found;
    }

    /** Which of these messages are in custody, from whomever. */
    Set<UUID> known(List<UUID> ids) {
        return new HashSet<>(getSession()
                .doReturningWork(connection -> new ManyRows("select message_id from inbox where message_id = any(?)")
                        .column("uuid", ids, id -> id)
                        .query(connection, row -> row.getObject(1, UUID.class))));
    }

    /** Keeps a receipt, which may be about many messages; its number. */
    static long keep(Session session, SealedReceipt receipt) {
        return session.createNativeQuery(
                        "insert into sealed_receipt (receipt) values (:receipt) returning id", Long.class)
                .setParameter("receipt", receipt.toByteArray())
                .getSingleResult();
    }

    /** Adds messages under one receipt. */
    void add(List<InboxRow> rows, SealedReceipt receipt) {
        long receiptId = keep(getSession(), receipt);
        getSession()
                .doReturningWork(connection -> new ManyRows("""
                    insert into inbox (message_id, sender, case_id, in_reply_to, kind, priority, case_sequence,
                      pair_sequence, envelope, content_sha256, seal_sha256, leaf_hash, sealed_at, received_at,
                      trust_list_version, receipt_id, state, out_of_order, attempts, next_attempt_at)
                    select *, 'RECEIVED', false, 0, received_at
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as taken (message_id, sender, case_id,
                      in_reply_to, kind, priority, case_sequence, pair_sequence, envelope, content_sha256,
                      seal_sha256, leaf_hash, sealed_at, received_at, trust_list_version, receipt_id)\
                    """)
                        .column("uuid", rows, row -> row.messageId)
                        .column("text", rows, row -> row.sender)
                        .column("text", rows, row -> row.caseId)
                        .column("uuid", rows, row -> row.inReplyTo)
                        .column("text", rows, row -> row.kind.name())
                        .column("smallint", rows, row -> row.priority)
                        .column("bigint", rows, row -> row.caseSequence)
                        .column("bigint", rows, row -> row.pairSequence)
                        .column("bytea", rows, row -> row.envelope)
                        .column("bytea", rows, row -> row.contentSha256)
                        .column("bytea", rows, row -> row.sealSha256)
                        .column("bytea", rows, row -> row.leafHash)
                        .column("timestamptz", rows, row -> row.sealedAt)
                        .column("timestamptz", rows, row -> row.receivedAt)
                        .column("bigint", rows, row -> row.trustListVersion)
                        .column("bigint", rows, row -> receiptId)
                        .execute(connection));
    }

    /** Senders of messages that no feature handled yet, found by one look at the index for each. */
    List<String> waitingSenders() {
        return getSession().createNativeQuery("""
            with recursive senders (sender) as (
              select min(sender) from inbox where state = 'RECEIVED'
              union all
              select (select min(i.sender) from inbox i where i.state = 'RECEIVED' and i.sender > s.sender)
              from senders s where s.sender is not null)
            select sender from senders where sender is not null\
            """, String.class).getResultList();
    }

    /** A message whose turn has come, and its case. */
    record Head(UUID messageId, String caseId) {}

    /**
     * The messages of a sender whose turn has come, the most urgent first, of each case only one: all lower numbers of its
     * sender in its case are filled, or it has waited for them long enough.
     */
    List<Head> heads(String sender, Instant now, Instant since, Instant urgentSince, int most) {
        return getSession()
                .createNativeQuery("""
                        select i.message_id, i.case_id from inbox i
                        where i.sender = :sender and i.state = 'RECEIVED' and i.next_attempt_at <= :now
                          and not exists (select 1 from inbox earlier
                            where earlier.sender = i.sender and earlier.case_id = i.case_id
                              and earlier.case_sequence < i.case_sequence and earlier.state = 'RECEIVED')
                          and (i.case_sequence <= 1 + coalesce((select filled.last from filled_case filled
                              where filled.sender = i.sender and filled.case_id = i.case_id), 0)
                            or i.received_at <= :since or (i.priority <= 2 and i.received_at <= :urgentSince))
                        order by i.priority, i.received_at, i.case_sequence limit :most""", Tuple.class)
                .setParameter("now", now)
                .setParameter("sender", sender)
                .setParameter("since", since)
                .setParameter("urgentSince", urgentSince)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Head(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    /** Those of these messages that are not handled yet, in their order, with all that handling needs. */
    List<Turn> turns(List<Head> heads) {
        return getSession()
                .doReturningWork(connection -> new ManyRows("""
                        select i.message_id, i.envelope, i.received_at,
                          i.case_sequence > 1 + coalesce(filled.last, 0) as out_of_order
                        from unnest(?) with ordinality as head (message_id, place) join inbox i using (message_id)
                          left join filled_case filled on filled.sender = i.sender and filled.case_id = i.case_id
                        where i.state = 'RECEIVED' order by head.place""")
                        .column("uuid", heads, Head::messageId)
                        .query(
                                connection,
                                row -> Turn.of(
                                        row.getObject(1, UUID.class),
                                        row.getBytes(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant(),
                                        row.getBoolean(4))));
    }

    /** A message that was handled, and how that ended. */
    record Handled(Turn turn, InboxState state) {}

    /** Writes down that messages were handled. */
    void handled(List<Handled> all, Instant now) {
        var unused = getSession()
                .doReturningWork(connection -> new ManyRows("""
                        update inbox set state = done.state, handled_at = done.at, out_of_order = done.out_of_order,
                          attempts = attempts + 1, next_attempt_at = null,
                          last_error = null, last_failure = null, last_failure_code = null
                        from unnest(?, ?, ?, ?) as done (message_id, state, at, out_of_order)
                        where inbox.message_id = done.message_id""")
                        .column("uuid", all, each -> each.turn().messageId())
                        .column("text", all, each -> each.state().name())
                        .column("timestamptz", all, each -> now)
                        .column("boolean", all, each -> each.turn().outOfOrder())
                        .execute(connection));
        fill(all.stream().map(each -> each.turn().number()).toList(), "HANDLED");
    }

    /** A number of a case of a sender. */
    record CaseNumber(String sender, String caseId, long number) {}

    /** Nothing waits any more for these numbers. */
    void fill(List<CaseNumber> numbers, String how) {
        if (numbers.isEmpty()) {
            return;
        }
        var unused = getSession()
                .doReturningWork(connection -> new ManyRows("""
                        select fill_case_sequence(sender, case_id, number, how)
                        from (select * from unnest(?, ?, ?, ?) as given (sender, case_id, number, how)
                          order by sender, case_id, number) filled""")
                        .column("text", numbers, CaseNumber::sender)
                        .column("text", numbers, CaseNumber::caseId)
                        .column("bigint", numbers, CaseNumber::number)
                        .column("text", numbers, number -> how)
                        .query(connection, row -> row.getRow()));
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
                    and row.receivedAt >= ?2 and row.receivedAt < ?3 order by row.receivedAt desc\
                    """, UUID.class)
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
