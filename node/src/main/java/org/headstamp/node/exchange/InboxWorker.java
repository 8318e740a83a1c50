package org.headstamp.node.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.jboss.logging.Logger;

/** Hands what is in custody to the features, in order inside each case. */
@Singleton
class InboxWorker {
    private static final Logger LOG = Logger.getLogger(InboxWorker.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final InboxQueue queue;
    private final InboxHandling handling;
    private final Arrivals arrivals;
    private final ExchangeConfig config;
    private volatile boolean stopping;

    InboxWorker(InboxQueue queue, InboxHandling handling, Arrivals arrivals, ExchangeConfig config) {
        this.queue = queue;
        this.handling = handling;
        this.arrivals = arrivals;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.workers()) {
            Thread.ofVirtual().name("inbox").start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        arrivals.ring();
    }

    private void work() {
        while (!stopping) {
            try {
                if (!handleNext()) {
                    arrivals.await(LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database may be away for a while; the worker outlives that.
                LOG.error("Looking for messages to handle failed; trying again", e);
            }
        }
    }

    /** Handles the next messages whose turn has come; false when there are none. */
    boolean handleNext() {
        var next = queue.next(arrivals.now());
        if (next.size() == 1) {
            handleAlone(next.getFirst());
        } else if (!next.isEmpty()) {
            handle(next);
        }
        return !next.isEmpty();
    }

    /** One message whose feature fails holds up no other. */
    private void handle(List<InboxRepository.Head> messages) {
        try {
            handling.handle(messages, arrivals.now());
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d messages could not be handled at once; they are handled one by one", messages.size());
            messages.forEach(this::handleAlone);
        }
    }

    private void handleAlone(InboxRepository.Head message) {
        try {
            handling.handle(List.of(message), arrivals.now());
        } catch (InvalidValueException e) {
            LOG.warnf("Message %s has a value without meaning: %s", message.messageId(), e.getMessage());
            var detail = String.valueOf(e.getMessage());
            handling.contest(
                    message, new Reception.Conflicts(ConflictReason.MEANINGLESS_VALUE, detail), arrivals.now());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Handling message %s failed; its case is parked", message.messageId());
            queue.park(message.messageId(), FailedAttempt.handling(e), arrivals.now());
        }
    }
}
