package org.headstamp.node.federation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.headstamp.pki.VerificationException;
import org.jboss.logging.Logger;

/** Makes the node start with verified trust or not at all, and keeps looking for newer lists. */
@Singleton
class TrustWatch {
    private static final Logger LOG = Logger.getLogger(TrustWatch.class);
    private static final Duration EXPIRY_WARNING = Duration.ofDays(30);

    private final TrustIntake intake;
    private final InstantSource clock;

    TrustWatch(TrustIntake intake, InstantSource clock) {
        this.intake = intake;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(1) StartupEvent start) {
        LOG.infof("Trusting %s", intake.view().list());
        warnOfExpiry();
    }

    void onStop(@Observes ShutdownEvent stop) {
        intake.close();
    }

    @Scheduled(every = "${headstamp.trust.poll-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void poll() {
        try {
            intake.refresh();
        } catch (OwnEntryException e) {
            LOG.fatalf("ALARM: the node stops: %s", e.getMessage());
            Quarkus.asyncExit(1);
        }
    }

    @Scheduled(every = "24h", delayed = "24h")
    @RunOnVirtualThread
    void warnOfExpiry() {
        try {
            intake.view().requireCurrent(clock.instant().plus(EXPIRY_WARNING));
        } catch (VerificationException e) {
            LOG.errorf(
                    "ALARM: within %d days no message can be exchanged: %s", EXPIRY_WARNING.toDays(), e.getMessage());
        }
    }
}
