package org.headstamp.node.console.letter;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.MemberState;

/**
 * A sealed message that travels with another.
 *
 * @param of the State that sealed it
 */
public record Attached(MemberState of, MessageId message, PayloadKind kind, Instant sealedAt) {
    static Attached of(StoredMessage received) {
        return new Attached(received.peer(), received.id(), received.kind(), received.sealedAt());
    }
}
