package org.headstamp.node.exchange;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
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
