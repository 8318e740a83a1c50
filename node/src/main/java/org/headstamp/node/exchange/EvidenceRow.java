package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** One piece of evidence as stored. */
@Entity
@Table(name = "evidence")
class EvidenceRow {
    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    EvidenceKind kind = EvidenceKind.NOT_ANSWERED;

    String issuer = "";

    String peer = "";

    @Column(name = "case_id")
    String caseId = "";

    UUID request = new UUID(0, 0);

    @Nullable
    UUID sent;

    @Nullable
    Instant deadline;

    byte[] content = {};

    byte[] seal = {};

    @Column(name = "leaf_hash")
    byte[] leafHash = {};

    @Column(name = "issued_at")
    Instant issuedAt = Instant.EPOCH;

    @Nullable
    UUID notice;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    static EvidenceRow of(Evidence evidence, Sha256 leafHash) {
        var row = new EvidenceRow();
        row.id = evidence.id().value();
        row.kind = evidence.kind();
        row.issuer = evidence.issuer().alpha2();
        row.peer = evidence.peer().alpha2();
        row.caseId = evidence.caseId().toString();
        row.request = evidence.request().value();
        row.sent = evidence.sent() == null ? null : evidence.sent().value();
        row.deadline = evidence.deadline();
        row.content = evidence.content().toByteArray();
        row.seal = evidence.seal().toByteArray();
        row.leafHash = leafHash.bytes().toByteArray();
        row.issuedAt = evidence.issuedAt();
        row.notice = evidence.notice() == null ? null : evidence.notice().value();
        row.deliveredAt = evidence.deliveredAt();
        return row;
    }

    KeptEvidence toKept() {
        return new KeptEvidence(toEvidence(), Digests.of(leafHash));
    }

    Evidence toEvidence() {
        return new Evidence(
                new EvidenceId(id),
                kind,
                new MemberState(issuer),
                new MemberState(peer),
                CaseId.parse(caseId),
                new MessageId(request),
                sent == null ? null : new MessageId(sent),
                deadline,
                ByteString.copyFrom(content),
                ByteString.copyFrom(seal),
                issuedAt,
                notice == null ? null : new MessageId(notice),
                deliveredAt);
    }
}
