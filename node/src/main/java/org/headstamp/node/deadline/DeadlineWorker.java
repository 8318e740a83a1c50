package org.headstamp.node.deadline;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.exchange.ExchangeConfig;

/** Looks every second for deadlines that came near or passed; any number of processes may do so. */
@Singleton
class DeadlineWorker {
    private final DeadlineRun run;
    private final DeadlineHandling handling;
    private final ExchangeConfig config;

    DeadlineWorker(DeadlineRun run, DeadlineHandling handling, ExchangeConfig config) {
        this.run = run;
        this.handling = handling;
        this.config = config;
    }

    /** A clock that nobody keeps stops the start: it would pass unseen. */
    void start(@Observes StartupEvent event) {
        handling.requireKeepers();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        boolean more = config.workers();
        while (more) {
            more = run.next();
        }
    }
}
