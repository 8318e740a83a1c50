package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.pki.Sha256;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** One message in our custody. */
@Entity
@DynamicUpdate
@Table(name = "inbox")
class InboxRow extends MessageRow {
    String sender = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Formula("(select kept.receipt from sealed_receipt kept where kept.id = receipt_id)")
    byte[] receipt = {};

    @Column(name = "trust_list_version")
    long trustListVersion;

    @Enumerated(EnumType.STRING)
    InboxState state = InboxState.RECEIVED;

    @Column(name = "out_of_order")
    boolean outOfOrder;

    @Column(name = "handled_at")
    @Nullable
    Instant handledAt;

    /** The row of a message, without its receipt. */
    static InboxRow of(Authenticated arrived, Sha256 leafHash, Instant at) {
        var message = arrived.message();
        var row = new InboxRow();
        row.messageId = UUID.fromString(message.getId());
        row.sender = arrived.from().alpha2();
        row.caseId = message.getCaseId();
        row.inReplyTo = message.getInReplyTo().isEmpty() ? null : UUID.fromString(message.getInReplyTo());
        row.kind = PayloadKind.of(message);
        row.priority = message.getPriorityValue();
        row.caseSequence = message.getCaseSequence();
        row.pairSequence = message.getPairSequence();
        row.envelope = bytes(arrived.arrival().bytes());
        row.contentSha256 = bytes(arrived.arrival().digests().content().bytes());
        row.sealSha256 = bytes(arrived.arrival().digests().seal().bytes());
        row.leafHash = bytes(leafHash.bytes());
        row.sealedAt = HeaderWire.fromWire(message.getSealedAt());
        row.receivedAt = at;
        row.trustListVersion = arrived.trust().version();
        row.nextAttemptAt = at;
        return row;
    }

    private static byte[] bytes(ByteString value) {
        return value.toByteArray();
    }
}
