package org.headstamp.node.audit;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.log.v1.AuditEntry;
import org.jspecify.annotations.Nullable;

/** One entry of the log as stored. */
@Entity
@Table(name = "audit_entry")
class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "leaf_hash", updatable = false)
    byte[] leafHash = {};

    @Column(updatable = false)
    byte[] entry = {};

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "case_id", updatable = false)
    @Nullable
    String caseId;

    @Column(updatable = false)
    String kind = "";

    @Column(updatable = false)
    String actor = "";

    /** Where it stands in the tree, as far as whoever read it looked that up. */
    @Transient
    @Nullable
    Long logIndex;

    static AuditRow of(AuditEntry entry, ByteString serialised, Sha256 leafHash, Instant recordedAt) {
        var row = new AuditRow();
        row.leafHash = leafHash.bytes().toByteArray();
        row.entry = serialised.toByteArray();
        row.recordedAt = recordedAt;
        row.caseId = entry.getCaseId().isEmpty() ? null : entry.getCaseId();
        row.kind = AuditWire.kind(entry).name();
        row.actor = entry.getActor();
        return row;
    }

    LoggedEntry toEntry() {
        return new LoggedEntry(
                new Sha256(ByteString.copyFrom(leafHash)), ByteString.copyFrom(entry), recordedAt, logIndex);
    }
}
