package org.headstamp.node.console.live;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.headstamp.node.registry.imports.RegisterImports;

/** Looks every few seconds whether the list of imports stands otherwise, in whichever replica one began or ended. */
@Singleton
class ImportWatch {
    private final Listeners listeners;
    private final RegisterImports imports;
    private String known = "";

    ImportWatch(Listeners listeners, RegisterImports imports) {
        this.listeners = listeners;
        this.imports = imports;
    }

    /** Who opens the first page is told, since something may have happened after it was made. */
    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (!listeners.followImports()) {
            known = "";
            return;
        }
        var now = imports.standing();
        if (!now.equals(known)) {
            known = now;
            listeners.importsChanged();
        }
    }
}
