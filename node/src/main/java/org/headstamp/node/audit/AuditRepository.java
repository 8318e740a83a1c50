package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** Inserts entries in this order. */
    void append(List<AuditRow> rows) {
        int inserted = getSession()
                .doReturningWork(connection -> new ManyRows("""
                        insert into audit_entry (leaf_hash, entry, recorded_at, case_id, kind, actor)
                        select * from unnest(?, ?, ?, ?, ?, ?)""")
                        .column("bytea", rows, row -> row.leafHash)
                        .column("bytea", rows, row -> row.entry)
                        .column("timestamptz", rows, row -> row.recordedAt)
                        .column("text", rows, row -> row.caseId)
                        .column("text", rows, row -> row.kind)
                        .column("text", rows, row -> row.actor)
                        .execute(connection));
        if (inserted != rows.size()) {
            throw new IllegalStateException(inserted + " entries were appended instead of " + rows.size());
        }
    }

    Optional<AuditRow> byLeafHash(Sha256 leafHash) {
        return find("leafHash", leafHash.bytes().toByteArray()).firstResultOptional();
    }

    /** A committed entry that has no place in the tree yet. */
    record Waiting(long id, Sha256 leafHash) {}

    /** The oldest entries that have no place in the tree yet. */
    List<Waiting> waiting(int most) {
        return getSession()
                .createNativeQuery(
                        "select id, leaf_hash from audit_entry where log_index is null order by id limit :most",
                        Tuple.class)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Waiting(
                        row.get(0, Long.class), new Sha256(ByteString.copyFrom(row.get(1, byte[].class)))))
                .toList();
    }

    /** Gives entries their places, the first one this and each other the next. */
    void place(List<Waiting> entries, long first) {
        var indexes = IntStream.range(0, entries.size()).mapToObj(i -> first + i).toList();
        int placed = getSession().doReturningWork(connection -> new ManyRows("""
                        update audit_entry set log_index = placed.log_index
                        from unnest(?, ?) as placed (id, log_index) where audit_entry.id = placed.id""")
                .column("bigint", entries, Waiting::id)
                .column("bigint", indexes, index -> index)
                .execute(connection));
        if (placed != entries.size()) {
            throw new IllegalStateException(placed + " entries got a place instead of " + entries.size());
        }
    }

    /** Entries that name a case, from an index on, oldest first. */
    List<AuditRow> ofCase(CaseId caseId, long index, int most) {
        return find("caseId = ?1 and logIndex >= ?2 order by logIndex", caseId.toString(), index)
                .page(0, most)
                .list();
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
        return find("logIndex >= ?1 order by logIndex", index).page(0, most).list();
    }
}
