package org.headstamp.node.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/** Keeps the tree at most a second behind the entries. */
@Singleton
class IntegratorWorker {
    private final Integrator integrator;
    private final AuditConfig config;

    IntegratorWorker(Integrator integrator, AuditConfig config) {
        this.integrator = integrator;
        this.config = config;
    }

    @Scheduled(every = "0.5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void catchUp() {
        int taken;
        do {
            taken = integrator.integrate();
        } while (taken == config.batch());
        integrator.sign();
    }

    /** Comes back when all that was committed before has its place under a checkpoint, whoever gave it. */
    void catchUpInTurn() {
        int taken;
        do {
            taken = integrator.integrateInTurn();
        } while (taken == config.batch());
        integrator.signInTurn();
    }
}
