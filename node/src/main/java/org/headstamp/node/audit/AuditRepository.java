package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.ManyRows;
import org.headstamp.node.MessageId;
import org.headstamp.pki.Sha256;

/** Reads and appends entries. */
@Singleton
class AuditRepository implements PanacheRepositoryBase<AuditRow, Long> {
    Optional<Instant> lastRecordedAt() {
        return Optional.ofNullable(getSession()
                .createQuery("select max(recordedAt) from AuditRow", Instant.class)
                .getSingleResult());
    }

    /** Inserts entries in this order; they wait for their places in the tree. */
    void append(List<AuditRow> rows) {
        int inserted = getSession()
                .doReturningWork(connection -> new ManyRows("""
                        with added as (
                          insert into audit_entry (leaf_hash, entry, recorded_at, case_id, kind, actor)
                          select * from unnest(?, ?, ?, ?, ?, ?) returning id)
                        insert into audit_waiting (entry_id) select id from added""")
                        .column("bytea", rows, row -> row.leafHash)
                        .column("bytea", rows, row -> row.entry)
                        .column("timestamptz", rows, row -> row.recordedAt)
                        .column("text", rows, row -> row.caseId)
                        .column("text", rows, row -> row.kind)
                        .column("text", rows, row -> row.actor)
                        .execute(connection));
        requireAll(rows.size(), inserted, "appended");
    }

    private static void requireAll(int wanted, int done, String what) {
        if (done != wanted) {
            throw new IllegalStateException(done + " entries were " + what + " instead of " + wanted);
        }
    }

    Optional<AuditRow> byLeafHash(Sha256 leafHash) {
        return placed(list("leafHash", leafHash.bytes().toByteArray())).stream().findFirst();
    }

    /** A committed entry that has no place in the tree yet. */
    record Waiting(long id, Sha256 leafHash) {}

    /** The oldest entries that have no place in the tree yet. */
    List<Waiting> waiting(int most) {
        return getSession()
                .doReturningWork(connection -> new ManyRows("""
                        select entry.id, entry.leaf_hash
                        from audit_waiting waiting join audit_entry entry on entry.id = waiting.entry_id
                        order by waiting.entry_id limit ?""")
                        .value(most)
                        .query(
                                connection,
                                row -> new Waiting(row.getLong(1), new Sha256(ByteString.copyFrom(row.getBytes(2))))));
    }

    /** Gives entries their places, the first one this and each other the next. */
    void place(List<Waiting> entries, long first) {
        var indexes = LongStream.range(first, first + entries.size()).boxed().toList();
        int placed = getSession()
                .doReturningWork(connection -> new ManyRows("""
                        with placed as (
                          insert into audit_leaf (log_index, entry_id, leaf_hash) select * from unnest(?, ?, ?)
                          returning entry_id)
                        delete from audit_waiting using placed where audit_waiting.entry_id = placed.entry_id""")
                        .column("bigint", indexes, index -> index)
                        .column("bigint", entries, Waiting::id)
                        .column(
                                "bytea",
                                entries,
                                entry -> entry.leafHash().bytes().toByteArray())
                        .execute(connection));
        requireAll(entries.size(), placed, "given a place");
    }

    /** Looks up where entries stand in the tree. */
    List<AuditRow> placed(List<AuditRow> rows) {
        var indexes = new HashMap<Long, Long>();
        getSession()
                .doReturningWork(connection -> new ManyRows(
                                "select entry_id, log_index from audit_leaf where entry_id = any(?)")
                        .column("bigint", rows, row -> row.id)
                        .query(connection, row -> Map.entry(row.getLong(1), row.getLong(2))))
                .forEach(place -> indexes.put(place.getKey(), place.getValue()));
        rows.forEach(row -> row.logIndex = indexes.get(Objects.requireNonNull(row.id)));
        return rows;
    }

    /** Entries that name a case, from an index on, oldest first. */
    List<AuditRow> ofCase(CaseId caseId, long index, int most) {
        return placed(getSession()
                .createNativeQuery("""
                        select entry.* from audit_entry entry join audit_leaf leaf on leaf.entry_id = entry.id
                        where entry.case_id = :case and leaf.log_index >= :index
                        order by leaf.log_index limit :most""", AuditRow.class)
                .setParameter("case", caseId.toString())
                .setParameter("index", index)
                .setParameter("most", most)
                .getResultList());
    }

    /** How many entries that name a case have their places. */
    long countOf(CaseId caseId) {
        return getSession()
                .createNativeQuery(
                        "select count(*) from audit_entry entry join audit_leaf leaf on leaf.entry_id = entry.id"
                                + " where entry.case_id = :case",
                        Long.class)
                .setParameter("case", caseId.toString())
                .getSingleResult();
    }

    /** Whether the case has an entry of this kind with the id of a message, which stands in its bytes as it is written. */
    boolean names(CaseId caseId, AuditKind kind, MessageId message) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select 1 from audit_entry
                        where case_id = :case and kind = :kind and position(:message in entry) > 0)""", Boolean.class)
                .setParameter("case", caseId.toString())
                .setParameter("kind", kind.name())
                .setParameter("message", message.toString().getBytes(StandardCharsets.US_ASCII))
                .getSingleResult();
    }

    /** Entries from an index on, oldest first. */
    List<AuditRow> from(long index, int most) {
        return placed(getSession()
                .createNativeQuery("""
                        select entry.* from audit_leaf leaf join audit_entry entry on entry.id = leaf.entry_id
                        where leaf.log_index >= :index order by leaf.log_index limit :most""", AuditRow.class)
                .setParameter("index", index)
                .setParameter("most", most)
                .getResultList());
    }
}
