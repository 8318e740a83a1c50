package org.headstamp.node.operate;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets scheduled work begin when everything else of the node has started, its trust first of all. */
@Singleton
class Shift {
    private static final int LAST = Integer.MAX_VALUE;

    void begin(@Observes @Priority(LAST) StartupEvent start, Scheduler scheduler) {
        scheduler.resume();
    }
}
