package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** A message that passed every check on arrival: only the inbox can make one. */
public final class Received {
    private final Message message;
    private final Sha256 content;
    private final Instant receivedAt;

    Received(Message message, ByteString content, Instant receivedAt) {
        this.message = message;
        this.content = Sha256.of(content);
        this.receivedAt = receivedAt;
    }

    /** The wire message, for the wire code of the feature that handles it. */
    public Message message() {
        return message;
    }

    public MessageId id() {
        return MessageId.parse(message.getId());
    }

    public CaseId caseId() {
        return CaseId.parse(message.getCaseId());
    }

    public MemberState from() {
        return new MemberState(message.getFrom());
    }

    public PayloadKind kind() {
        return PayloadKind.of(message);
    }

    public @Nullable MessageId inReplyTo() {
        return message.getInReplyTo().isEmpty() ? null : MessageId.parse(message.getInReplyTo());
    }

    public Header header() {
        return HeaderWire.fromWire(message);
    }

    /** The files that belong to it, in their order; whether they are here, it does not know. */
    public List<AttachmentReference> attachments() {
        return HeaderWire.attachments(message);
    }

    /** SHA-256 of the sealed bytes. */
    public Sha256 content() {
        return content;
    }

    public Instant sealedAt() {
        return HeaderWire.fromWire(message.getSealedAt());
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
