package org.headstamp.node.operate;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.headstamp.node.exchange.ClockComparison;

/** Not ready while nothing is sealed because the clock of this node is in doubt. */
@Readiness
@Singleton
class ClockHealth implements HealthCheck {
    private final ClockComparison clocks;

    ClockHealth(ClockComparison clocks) {
        this.clocks = clocks;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Clock agrees with others");
        return clocks.doubt()
                .map(why -> response.down().withData("why", why).build())
                .orElseGet(() -> response.up().build());
    }
}
