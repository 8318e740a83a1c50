package org.headstamp.node.console.live;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.headstamp.node.casefile.CaseChanges;
import org.headstamp.node.casefile.CaseChanges.Change;

/** Looks every second what happened, in whichever replica, and tells the open pages of this one. */
@Singleton
class Watch {
    /** Entries that are written at the same time may become visible in another order than that of their numbers. */
    private static final int LOOK_BACK = 200;

    private final CaseChanges changes;
    private final Listeners listeners;
    private final InstantSource clock;
    private final LinkedHashSet<Long> told = new LinkedHashSet<>();
    private long from = -1;

    Watch(CaseChanges changes, Listeners listeners, InstantSource clock) {
        this.changes = changes;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        listeners.tidy(clock.instant());
        if (listeners.size() == 0) {
            from = -1;
        } else if (from < 0) {
            begin();
        } else {
            goOn();
        }
    }

    /** What happened between the making of the first page and this look is among the latest changes. */
    private void begin() {
        told.clear();
        from = changes.latest();
        goOn();
    }

    private void goOn() {
        var fresh = changes.after(Math.max(0, from - LOOK_BACK)).stream()
                .filter(change -> told.add(change.entry()))
                .toList();
        for (var change : fresh) {
            from = Math.max(from, change.entry());
        }
        told.removeIf(entry -> entry < from - 2L * LOOK_BACK);
        listeners.changed(fresh.stream().map(Change::caseId).collect(Collectors.toSet()));
    }
}
