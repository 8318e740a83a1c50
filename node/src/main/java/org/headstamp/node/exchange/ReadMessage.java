package org.headstamp.node.exchange;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;

/** A message as people read it. That its seal holds was seen before it was kept. */
public record ReadMessage(Message message) {
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

    public Instant sealedAt() {
        return HeaderWire.fromWire(message.getSealedAt());
    }

    public Header header() {
        return HeaderWire.fromWire(message);
    }
}
