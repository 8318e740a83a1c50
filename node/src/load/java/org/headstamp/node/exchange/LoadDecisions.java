package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.MessageId;

/** Decides to send, as features do: one message, one transaction. */
@Singleton
class LoadDecisions {
    private final Outbox outbox;

    LoadDecisions(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Comes back when it is committed. */
    @Transactional
    MessageId decide(OutgoingMessage message) {
        return outbox.enqueue(message);
    }
}
