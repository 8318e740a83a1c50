package org.headstamp.node.attachment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.exchange.ExchangeConfig;
import org.jboss.logging.Logger;

/** Fetches what is wanted, some files at a time, each on a thread of its own. */
@Singleton
class FetchWorker {
    private static final Logger LOG = Logger.getLogger(FetchWorker.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Turns turns;
    private final Fetching fetching;
    private final ExchangeConfig exchange;
    private final InstantSource clock;
    private final Semaphore places;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FetchWorker(Turns turns, Fetching fetching, ExchangeConfig exchange, AttachmentConfig config, InstantSource clock) {
        this.turns = turns;
        this.fetching = fetching;
        this.exchange = exchange;
        this.clock = clock;
        this.places = new Semaphore(config.fetches());
    }

    void start(@Observes StartupEvent event) {
        if (exchange.workers()) {
            Thread.ofVirtual().name("attachments").start(this::look);
        }
    }

    /** What is under way ends with its connection; what came of it is kept, and whoever starts next goes on with it. */
    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void look() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                places.acquire();
                goesOn = begin() ? stopping.getCount() > 0 : !stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins with the next file, which takes over the place; false if there was none. */
    private boolean begin() {
        boolean taken = false;
        try {
            var turn = turns.next(clock.instant());
            if (turn instanceof Turn.Given(var fetch)) {
                Thread.ofVirtual().name("attachment-" + fetch.peer()).start(() -> attempt(fetch));
                taken = true;
            }
            return !(turn instanceof Turn.Nothing);
        } catch (RuntimeException e) {
            // The database may be away for a while; the worker outlives that.
            LOG.error("Looking for files to fetch failed; trying again", e);
            return false;
        } finally {
            if (!taken) {
                places.release();
            }
        }
    }

    private void attempt(Fetch fetch) {
        try {
            fetching.attempt(fetch);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Fetching a file of %s failed; trying again when its claim lapses", fetch.peer());
        } finally {
            places.release();
        }
    }

    /** Fetches the next file in the caller's thread; false if none is due. */
    boolean fetchNext() {
        var turn = turns.next(clock.instant());
        if (turn instanceof Turn.Given(var fetch)) {
            fetching.attempt(fetch);
        }
        return !(turn instanceof Turn.Nothing);
    }
}
