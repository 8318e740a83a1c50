package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;

/** Begins runs of load. */
@Singleton
class LoadStart {
    private final LoadDecisions decisions;
    private final LoadRepository outbox;
    private final Federation federation;
    private final NodeClock clock;

    LoadStart(LoadDecisions decisions, LoadRepository outbox, Federation federation, NodeClock clock) {
        this.decisions = decisions;
        this.outbox = outbox;
        this.federation = federation;
        this.clock = clock;
    }

    /** A run that has begun on a thread of its own. */
    LoadRun run(LoadOrder order) {
        var run = new LoadRun(order, LoadMessages.of(order, federation.self(), clock), decisions, outbox);
        Thread.ofVirtual().name("load").start(run::make);
        return run;
    }
}
