package org.headstamp.node.trace;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Received;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Which message arrived, from whom, in which case, about which message of ours. */
public record Arrival(
        MessageId message,
        MemberState from,
        CaseId caseId,
        @Nullable MessageId inReplyTo,
        Instant at) {
    /** The envelope of a message, without what it says. */
    public static Arrival of(Received received) {
        return new Arrival(
                received.id(), received.from(), received.caseId(), received.inReplyTo(), received.receivedAt());
    }
}
