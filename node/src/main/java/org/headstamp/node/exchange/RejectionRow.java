package org.headstamp.node.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One envelope that was finally refused after its sender was known. */
@Entity
@Table(name = "inbox_rejection")
class RejectionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String sender = "";

    @Column(name = "content_sha256")
    byte[] contentSha256 = {};

    @Column(name = "seal_sha256")
    byte[] sealSha256 = {};

    @Column(name = "leaf_hash")
    byte[] leafHash = {};

    @Enumerated(EnumType.STRING)
    RejectionCode code = RejectionCode.MALFORMED;

    String detail = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    byte[] receipt = {};

    static RejectionRow of(Authenticated arrived, ArrivalFailure.Final failure, Taken taken) {
        var row = new RejectionRow();
        row.sender = arrived.from().alpha2();
        row.contentSha256 = arrived.arrival().digests().content().bytes().toByteArray();
        row.sealSha256 = arrived.arrival().digests().seal().bytes().toByteArray();
        row.leafHash = taken.leafHash().bytes().toByteArray();
        row.code = failure.code();
        row.detail = failure.told();
        row.receivedAt = taken.at();
        row.receipt = taken.receipt().toByteArray();
        return row;
    }
}
