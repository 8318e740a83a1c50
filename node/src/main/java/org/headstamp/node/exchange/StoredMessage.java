package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message with its proofs, as kept by this node.
 *
 * @param peer the other State
 * @param envelope serialised {@code headstamp.exchange.v1.Envelope}
 * @param leafHash of our log entry about it
 * @param receipt serialised {@code headstamp.exchange.v1.SealedReceipt}; null while none was seen
 * @param evidence serialised {@code headstamp.exchange.v1.SealedEvidence} of non-delivery; null when there is none
 * @param state {@link OutboxState} or {@link InboxState} by name
 * @param failed the last attempt; null unless it failed
 */
public record StoredMessage(
        MessageId id,
        Direction direction,
        MemberState peer,
        CaseId caseId,
        @Nullable MessageId inReplyTo,
        PayloadKind kind,
        Instant sealedAt,
        ByteString envelope,
        Sha256 content,
        Sha256 seal,
        Sha256 leafHash,
        @Nullable ByteString receipt,
        @Nullable ByteString evidence,
        String state,
        @Nullable Instant settledAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable FailedAttempt failed) {
    /** Which way it went. */
    public enum Direction {
        SENT,
        RECEIVED
    }

    /** The wire message, for wire code; it was checked before it was kept. */
    public Message message() {
        try {
            return Message.parseFrom(sealed().getContent());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored message " + id + " no longer parses", e);
        }
    }

    /** What it says about itself. */
    public Header header() {
        return HeaderWire.fromWire(message());
    }

    /** Content and seal, as they were sealed. */
    public Envelope sealed() {
        try {
            return Envelope.parseFrom(envelope);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored envelope of " + id + " no longer parses", e);
        }
    }

    static StoredMessage of(OutboxRow row) {
        return new StoredMessage(
                new MessageId(row.messageId),
                Direction.SENT,
                row.peerState(),
                CaseId.parse(row.caseId),
                row.answered(),
                row.kind,
                row.sealedAt,
                ByteString.copyFrom(row.envelope),
                row.content(),
                row.seal(),
                Digests.of(row.leafHash),
                row.receipt == null ? null : ByteString.copyFrom(row.receipt),
                row.evidence == null ? null : ByteString.copyFrom(row.evidence),
                row.state.name(),
                row.settledAt,
                row.attempts,
                row.nextAttemptAt,
                row.failedAttempt());
    }

    static StoredMessage of(InboxRow row) {
        return new StoredMessage(
                new MessageId(row.messageId),
                Direction.RECEIVED,
                new MemberState(row.sender),
                CaseId.parse(row.caseId),
                row.answered(),
                row.kind,
                row.sealedAt,
                ByteString.copyFrom(row.envelope),
                row.content(),
                row.seal(),
                Digests.of(row.leafHash),
                ByteString.copyFrom(row.receipt),
                null,
                row.state.name(),
                row.handledAt,
                row.attempts,
                row.nextAttemptAt,
                row.failedAttempt());
    }
}
