package org.headstamp.node.policy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.headstamp.node.exchange.ExchangeConfig;

/** Looks every second for questions that came in; any number of processes may do so. */
@Singleton
class TriageWorker {
    private final TriageRun run;
    private final ExchangeConfig config;

    TriageWorker(TriageRun run, ExchangeConfig config) {
        this.run = run;
        this.config = config;
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
