package org.headstamp.node.exchange;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** One message of ours, from sealing to settlement. */
@Entity
@DynamicUpdate
@Table(name = "outbox")
class OutboxRow extends MessageRow {
    String peer = "";

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    OutboxState state = OutboxState.QUEUED;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Formula("(select kept.receipt from sealed_receipt kept where kept.id = receipt_id)")
    byte @Nullable [] receipt;

    @Column(name = "rejection_code")
    @Enumerated(EnumType.STRING)
    @Nullable
    RejectionCode rejectionCode;

    byte @Nullable [] evidence;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    /** A message that was just claimed, with as much as sending it needs; no entity. */
    static OutboxRow claimed(ResultSet columns) throws SQLException {
        var row = new OutboxRow();
        row.messageId = columns.getObject(1, UUID.class);
        row.peer = columns.getString(2);
        row.caseId = columns.getString(3);
        row.kind = PayloadKind.valueOf(columns.getString(4));
        row.caseSequence = columns.getLong(5);
        row.pairSequence = columns.getLong(6);
        row.envelope = columns.getBytes(7);
        row.contentSha256 = columns.getBytes(8);
        row.sealSha256 = columns.getBytes(9);
        row.expiresAt = columns.getObject(10, OffsetDateTime.class).toInstant();
        row.attempts = columns.getInt(11);
        return row;
    }

    /** A receipt has the last word; without one the message is still sent or asked after. */
    boolean isSettled() {
        return state == OutboxState.DELIVERED || state == OutboxState.REJECTED;
    }

    /** What the sealed message says about itself. */
    Header header() {
        try {
            return HeaderWire.fromWire(
                    Message.parseFrom(Envelope.parseFrom(envelope).getContent()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored message " + messageId + " no longer parses", e);
        }
    }

    MemberState peerState() {
        return new MemberState(peer);
    }
}
