package org.headstamp.node.attachment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.attachment.store.Content;
import org.headstamp.node.attachment.store.FileStore;
import org.jboss.logging.Logger;

/** Removes what crashes left in the directory, a little at a time: a node that was given the wrong database takes no harm. */
@Singleton
class DirectorySweep {
    /** Files that one run removes. */
    static final int MOST = 100;

    /** Longer than any transaction writes a file. */
    private static final Duration BEING_WRITTEN = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(DirectorySweep.class);

    private final LeftOverFiles leftOver;
    private final FileStore files;
    private final AttachmentConfig config;
    private final InstantSource clock;

    DirectorySweep(LeftOverFiles leftOver, FileStore files, AttachmentConfig config, InstantSource clock) {
        this.leftOver = leftOver;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "13m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        var age = config.leftOver().compareTo(BEING_WRITTEN) < 0 ? BEING_WRITTEN : config.leftOver();
        var removed = new AtomicInteger();
        files.unwrittenSince(clock.instant().minus(age), content -> {
            if (leftOver.remove(content)) {
                told(content);
                removed.incrementAndGet();
            }
            return removed.get() < MOST;
        });
    }

    private static void told(Content content) {
        LOG.warnf(
                "The file %s in headstamp.attachments.directory belonged to nothing, and was removed", content.name());
    }
}
