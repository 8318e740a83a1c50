package org.headstamp.node.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.attachment.store.FileIntake;
import org.headstamp.node.federation.Federation;

/** Keeps files and sends one message that refers to them all. */
@Singleton
class LoadFiles {
    private static final int SECONDS = 600;

    private final FileIntake intake;
    private final Outbox outbox;
    private final Federation federation;
    private final NodeClock clock;

    LoadFiles(FileIntake intake, Outbox outbox, Federation federation, NodeClock clock) {
        this.intake = intake;
        this.outbox = outbox;
        this.federation = federation;
        this.clock = clock;
    }

    /** Comes back when the message is in the outbox. */
    MessageId send(FileOrder order) {
        var files =
                Stream.generate(() -> kept(order.bytes())).limit(order.count()).toList();
        var load = new LoadOrder(List.of(order.peer()), 1, 1, 0, 1, 1, 1);
        var message = LoadMessages.of(load, federation.self(), clock).next(order.peer(), ThreadLocalRandom.current());
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.enqueue(new OutgoingMessage(
                        message.caseId(), message.to(), null, message.header(), message.payload(), files)));
    }

    private AttachmentReference kept(long bytes) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            try (var file = new ChanceFile(bytes)) {
                var kept = intake.keep(file);
                return new AttachmentReference(kept.digest(), kept.mediaType(), kept.size(), "", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
