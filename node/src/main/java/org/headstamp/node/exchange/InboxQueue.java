package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whose turn it is among the messages in custody, and what happens to one whose handling failed. */
@Singleton
class InboxQueue {
    private final InboxRepository rows;
    private final ExchangeConfig config;
    private final Pauses pauses;

    InboxQueue(InboxRepository rows, ExchangeConfig config, Pauses pauses) {
        this.rows = rows;
        this.config = config;
        this.pauses = pauses;
    }

    @Transactional
    Optional<UUID> next(Instant now) {
        return rows.next(now, config.waitForEarlier(), config.urgentWaitForEarlier());
    }

    /** Its case waits, visibly; other cases go on. */
    @Transactional
    void park(UUID messageId, FailedAttempt failed, Instant now) {
        var row = rows.findById(messageId);
        row.attempts++;
        row.failed(failed);
        Duration pause = pauses.after(row.attempts);
        row.nextAttemptAt = now.plus(pause);
    }
}
