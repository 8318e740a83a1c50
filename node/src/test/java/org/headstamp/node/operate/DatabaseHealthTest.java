package org.headstamp.node.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DatabaseHealthTest {
    @Inject
    DataSource database;

    @Inject
    DatabaseProbeRepository probe;

    @Test
    void aDatabaseThatTakesChangesIsUp() {
        assertThat(new DatabaseHealth(probe).call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aReadOnlyDatabaseIsDownSaysWhyAndComesBack() throws SQLException {
        var health = new DatabaseHealth(probe);
        tellServer("alter system set default_transaction_read_only = on");
        try {
            await().untilAsserted(() -> {
                var answer = health.call();
                assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
                assertThat(answer.getData()).contains(Map.of("why", "the database is read-only"));
            });
        } finally {
            tellServer("alter system reset default_transaction_read_only");
        }
        await().until(() -> health.call().getStatus() == Status.UP);
    }

    /** Open sessions follow, too. */
    private void tellServer(String setting) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }
}
