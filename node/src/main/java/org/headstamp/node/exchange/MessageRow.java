package org.headstamp.node.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** What is kept of every message, whichever way it went. */
@MappedSuperclass
abstract class MessageRow {
    @Id
    @Column(name = "message_id")
    UUID messageId = new UUID(0, 0);

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

    int attempts;

    @Column(name = "next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @Column(name = "last_failure")
    @Enumerated(EnumType.STRING)
    @Nullable
    FailureCause lastFailure;

    @Column(name = "last_failure_code")
    @Nullable
    String lastFailureCode;

    void failed(FailedAttempt attempt) {
        lastError = attempt.detail();
        lastFailure = attempt.cause();
        lastFailureCode = attempt.code();
    }

    void succeeded() {
        lastError = null;
        lastFailure = null;
        lastFailureCode = null;
    }

    /** The last attempt, if it failed. */
    @Nullable
    FailedAttempt failedAttempt() {
        return lastError == null ? null : new FailedAttempt(lastFailure, lastFailureCode, lastError);
    }

    Sha256 content() {
        return Digests.of(contentSha256);
    }

    Sha256 seal() {
        return Digests.of(sealSha256);
    }

    @Nullable
    MessageId answered() {
        return inReplyTo == null ? null : new MessageId(inReplyTo);
    }
}
