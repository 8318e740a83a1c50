package org.headstamp.node.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** One message of ours, from sealing to settlement. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    @Column(name = "message_id")
    UUID messageId = new UUID(0, 0);

    String peer = "";

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "in_reply_to")
    @Nullable
    UUID inReplyTo;

    @Enumerated(EnumType.STRING)
    PayloadKind kind = PayloadKind.CONFLICT_NOTICE;

    int priority;

    @Column(name = "case_sequence")
    long caseSequence;

    @Column(name = "pair_sequence")
    long pairSequence;

    byte[] envelope = {};

    @Column(name = "content_sha256")
    byte[] contentSha256 = {};

    @Column(name = "seal_sha256")
    byte[] sealSha256 = {};

    @Column(name = "leaf_hash")
    byte[] leafHash = {};

    @Column(name = "sealed_at")
    Instant sealedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    OutboxState state = OutboxState.QUEUED;

    int attempts;

    @Column(name = "next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    byte @Nullable [] receipt;

    @Column(name = "rejection_code")
    @Enumerated(EnumType.STRING)
    @Nullable
    RejectionCode rejectionCode;

    byte @Nullable [] evidence;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    MemberState peerState() {
        return new MemberState(peer);
    }

    Sha256 content() {
        return Digests.of(contentSha256);
    }

    Sha256 seal() {
        return Digests.of(sealSha256);
    }
}
