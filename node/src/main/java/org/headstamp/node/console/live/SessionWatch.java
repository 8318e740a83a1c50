package org.headstamp.node.console.live;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.HashSet;
import org.headstamp.node.identity.Sessions;

/**
 * Ends the open pages of sessions that have ended, for whatever reason and in whichever replica. It asks for all of them
 * at once: a log-out, a changed account and the passing of time are then one question, whose cost does not grow with them.
 */
@Singleton
class SessionWatch {
    private final Listeners listeners;
    private final Sessions sessions;

    SessionWatch(Listeners listeners, Sessions sessions) {
        this.listeners = listeners;
        this.sessions = sessions;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        var ended = new HashSet<>(listeners.sessions());
        if (!ended.isEmpty()) {
            ended.removeAll(sessions.lasting(ended));
            listeners.endThoseOf(ended);
        }
    }
}
