package org.headstamp.node.exchange;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;

/**
 * A message in custody that is to be handled now.
 *
 * @param outOfOrder whether lower numbers of its case are still open
 */
record Turn(UUID messageId, Received received, boolean outOfOrder) {
    /** What was checked on arrival, parsed again from the very bytes. */
    static Turn of(UUID messageId, byte[] envelope, Instant receivedAt, boolean outOfOrder) {
        try {
            var content = Envelope.parseFrom(envelope).getContent();
            return new Turn(messageId, new Received(Message.parseFrom(content), content, receivedAt), outOfOrder);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored message " + messageId + " no longer parses", e);
        }
    }

    InboxRepository.CaseNumber number() {
        var message = received.message();
        return new InboxRepository.CaseNumber(message.getFrom(), message.getCaseId(), message.getCaseSequence());
    }
}
