package org.headstamp.node.policy.onward;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.headstamp.node.exchange.ExchangeConfig;

/** Looks every second for answers that name a further State; any number of processes may do so. */
@Singleton
class OnwardWorker {
    private final OnwardRun run;
    private final ExchangeConfig config;

    OnwardWorker(OnwardRun run, ExchangeConfig config) {
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
