package org.headstamp.node.operate;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Not ready while the database takes no changes or has no room for them: a connection alone says nothing of that. */
@Readiness
@Singleton
class DatabaseHealth implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class);

    private final DatabaseProbeRepository probe;

    DatabaseHealth(DatabaseProbeRepository probe) {
        this.probe = probe;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Database takes changes");
        try {
            probe.demandChanges();
            return response.up().build();
        } catch (RuntimeException e) {
            var why = words(e);
            LOG.errorf("The database takes no changes: %s", why);
            return response.down().withData("why", why).build();
        }
    }

    /** Of the database, which stand below those of everything that passed its failure on. */
    private static String words(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
