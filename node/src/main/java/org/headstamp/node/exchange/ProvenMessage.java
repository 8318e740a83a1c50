package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** A sealed message that somebody else received and passed on as proof: only {@link ProofVerifier} makes one. */
public final class ProvenMessage {
    private final Message message;
    private final ByteString content;
    private final ByteString seal;

    ProvenMessage(Message message, ByteString content, ByteString seal) {
        this.message = message;
        this.content = content;
        this.seal = seal;
    }

    /** The wire message, for the wire code of the feature that it is about. */
    public Message message() {
        return message;
    }

    /** The exact sealed bytes. */
    public ByteString content() {
        return content;
    }

    /** Detached CMS SignedData over the content, DER. */
    public ByteString seal() {
        return seal;
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

    public MemberState to() {
        return new MemberState(message.getTo());
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

    public Instant sealedAt() {
        return HeaderWire.fromWire(message.getSealedAt());
    }
}
