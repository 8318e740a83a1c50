package org.headstamp.node.transport;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.headstamp.node.exchange.ClockComparison;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** While the clock of this node is in doubt, asks those who disagree for the time again: with nothing sealed nobody else does. */
@Singleton
class ClockCalls {
    private static final Logger LOG = Logger.getLogger(ClockCalls.class);

    private final ClockComparison clocks;
    private final PeerLines lines;
    private final Hellos hellos;
    private final StreamKit kit;

    ClockCalls(ClockComparison clocks, PeerLines lines, Hellos hellos, StreamKit kit) {
        this.clocks = clocks;
        this.lines = lines;
        this.hellos = hellos;
        this.kit = kit;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void ask() {
        if (clocks.doubt().isPresent()) {
            clocks.disputed().forEach(this::ask);
        }
    }

    private void ask(MemberState peer) {
        var line = lines.to(peer);
        if (line.isEmpty()) {
            return;
        }
        try {
            DepartingStream.open(
                            peer,
                            line.get().channel(),
                            kit.patience(),
                            hellos.own(),
                            hello -> hellos.check(hello, peer),
                            kit.checkpoints(),
                            checkpoint -> kit.observe(peer, checkpoint))
                    .close();
        } catch (PeerUnreachableException e) {
            LOG.debugf(e, "%s does not say what time it is", peer);
            lines.leave(peer, line.get());
        }
    }
}
