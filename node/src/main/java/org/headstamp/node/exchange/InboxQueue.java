package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whose turn it is among the messages in custody, and what happens to one whose handling failed. */
@Singleton
class InboxQueue {
    private final InboxRepository rows;
    private final ExchangeConfig config;
    private final Pauses pauses;
    private final Queue<String> round = new ConcurrentLinkedQueue<>();

    InboxQueue(InboxRepository rows, ExchangeConfig config, Pauses pauses) {
        this.rows = rows;
        this.config = config;
        this.pauses = pauses;
    }

    /** The senders of messages take turns, so that the flood of one holds up no other. */
    @Transactional
    Optional<UUID> next(Instant now) {
        var next = nextOfRound(now);
        if (next.isPresent()) {
            return next;
        }
        round.addAll(rows.waitingSenders());
        return nextOfRound(now);
    }

    private Optional<UUID> nextOfRound(Instant now) {
        for (var sender = round.poll(); sender != null; sender = round.poll()) {
            var next = rows.next(sender, now, config.waitForEarlier(), config.urgentWaitForEarlier());
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
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
