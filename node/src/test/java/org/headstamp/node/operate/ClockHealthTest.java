package org.headstamp.node.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.ClockComparison;
import org.headstamp.node.federation.Federation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ClockHealthTest {
    @Inject
    ClockComparison clocks;

    @Inject
    Federation federation;

    @AfterEach
    void agree() {
        everybodyIs(Duration.ZERO);
    }

    @Test
    void aNodeWhoseClockIsInDoubtIsNotReadyAndSaysWhy() {
        var health = new ClockHealth(clocks);
        everybodyIs(Duration.ofHours(1));
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData())
                .hasValueSatisfying(data -> assertThat(String.valueOf(data.get("why")))
                        .contains("the clock of this node differs from those of", "nothing is sealed"));
        everybodyIs(Duration.ZERO);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    private void everybodyIs(Duration ahead) {
        var now = Instant.now();
        federation.activePeers().forEach(member -> clocks.heard(member, now.plus(ahead), now));
    }
}
