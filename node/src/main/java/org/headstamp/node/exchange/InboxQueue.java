package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whose turn it is among the messages in custody, and what happens to one whose handling failed. */
@Singleton
class InboxQueue {
    /** Messages that are handled in one transaction, if all goes well. */
    static final int MOST_TOGETHER = 32;

    private final InboxRepository rows;
    private final ExchangeConfig config;
    private final Pauses pauses;
    private final Queue<String> round = new ConcurrentLinkedQueue<>();

    InboxQueue(InboxRepository rows, ExchangeConfig config, Pauses pauses) {
        this.rows = rows;
        this.config = config;
        this.pauses = pauses;
    }

    /** Messages of one sender. The senders take turns, so that the flood of one holds up no other. */
    @Transactional
    List<InboxRepository.Head> next(Instant now) {
        var next = nextOfRound(now);
        if (next.isEmpty()) {
            round.addAll(rows.waitingSenders());
            return nextOfRound(now);
        }
        return next;
    }

    private List<InboxRepository.Head> nextOfRound(Instant now) {
        var since = now.minus(config.waitForEarlier());
        var urgentSince = now.minus(config.urgentWaitForEarlier());
        for (var sender = round.poll(); sender != null; sender = round.poll()) {
            var next = rows.heads(sender, now, since, urgentSince, MOST_TOGETHER);
            if (!next.isEmpty()) {
                return next;
            }
        }
        return List.of();
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
