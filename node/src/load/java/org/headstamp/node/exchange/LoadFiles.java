package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;

/** Keeps files and sends one message that refers to them all. */
@Singleton
class LoadFiles {
    private final LoadIntake intake;
    private final LoadDecisions decisions;
    private final Federation federation;
    private final NodeClock clock;

    LoadFiles(LoadIntake intake, LoadDecisions decisions, Federation federation, NodeClock clock) {
        this.intake = intake;
        this.decisions = decisions;
        this.federation = federation;
        this.clock = clock;
    }

    /** Comes back when the message is in the outbox. */
    MessageId send(FileOrder order) {
        var files = Stream.generate(() -> intake.keep(order.bytes()))
                .limit(order.count())
                .toList();
        var load = new LoadOrder(List.of(order.peer()), 1, 1, 0, 1, 1, 1);
        return decisions.decide(LoadMessages.of(load, federation.self(), clock)
                .next(order.peer(), ThreadLocalRandom.current())
                .withAttachments(files));
    }
}
