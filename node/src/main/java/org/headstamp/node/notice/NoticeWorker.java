package org.headstamp.node.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/** Looks and sends every ten seconds; any number of processes may do so. */
@Singleton
class NoticeWorker {
    private final NoticeRun run;
    private final NoticeConfig config;

    NoticeWorker(NoticeRun run, NoticeConfig config) {
        this.run = run;
        this.config = config;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (isAtWork()) {
            run.look();
        }
    }

    /** On its own, so that a slow server delays no look. */
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() {
        if (isAtWork()) {
            run.send();
        }
    }

    private boolean isAtWork() {
        return config.enabled() && config.workers();
    }
}
