package org.headstamp.node.api;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.attachment.AttachmentStatus;
import org.headstamp.node.exchange.FailureCause;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come and what proves it; its bytes are left out.
 *
 * @param content digest of the sealed content
 * @param seal digest of the seal
 * @param leafHash of our log entry about it
 * @param state QUEUED, DELIVERED, REJECTED or NOT_DELIVERED of one sent; RECEIVED, HANDLED or CONFLICTED of one received
 * @param lastError the failure of the last attempt, in English; null unless it failed
 * @param lastFailure what failed then; null unless something did, or it was written down before causes were kept
 * @param lastFailureCode code of the other node with it; null if it gave none
 * @param receipt whether a receipt is there to be fetched
 * @param evidence whether evidence of non-delivery is there to be fetched
 * @param attachments the files that belong to it, without what they are about
 */
record MessageStatus(
        MessageId id,
        StoredMessage.Direction direction,
        MemberState peer,
        CaseId caseId,
        @Nullable MessageId inReplyTo,
        PayloadKind kind,
        Instant sealedAt,
        Sha256 content,
        Sha256 seal,
        Sha256 leafHash,
        String state,
        @Nullable Instant settledAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        @Nullable FailureCause lastFailure,
        @Nullable String lastFailureCode,
        boolean receipt,
        boolean evidence,
        List<AttachmentStatus> attachments) {
    static MessageStatus of(StoredMessage message, List<AttachmentStatus> attachments) {
        var failed = message.failed();
        return new MessageStatus(
                message.id(),
                message.direction(),
                message.peer(),
                message.caseId(),
                message.inReplyTo(),
                message.kind(),
                message.sealedAt(),
                message.content(),
                message.seal(),
                message.leafHash(),
                message.state(),
                message.settledAt(),
                message.attempts(),
                message.nextAttemptAt(),
                failed == null ? null : failed.detail(),
                failed == null ? null : failed.cause(),
                failed == null ? null : failed.code(),
                message.receipt() != null,
                message.evidence() != null,
                attachments);
    }
}
