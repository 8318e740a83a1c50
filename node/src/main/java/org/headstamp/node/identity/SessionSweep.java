package org.headstamp.node.identity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/** Removes sessions that are over, a batch at a time. */
@Singleton
class SessionSweep {
    static final int BATCH = 500;

    private static final int MOST_BATCHES = 100;

    private final Sessions sessions;

    SessionSweep(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        int batches = 0;
        int removed = BATCH;
        while (removed == BATCH && batches < MOST_BATCHES) {
            removed = sessions.removeOver(BATCH);
            batches++;
        }
    }
}
