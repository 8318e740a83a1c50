package org.headstamp.node;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL and one node of XB for all tests that need a running node. */
public final class NodeTestResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres database;
    private List<String> more = List.of();

    /** More States of the federation than the usual ones: {@code more}, with blanks between. */
    @Override
    public void init(Map<String, String> arguments) {
        more = arguments.containsKey("more") ? List.of(arguments.get("more").split(" ")) : List.of();
    }

    @Override
    public Map<String, String> start() {
        // As Main does: a resumed session would never ask the trust manager.
        System.setProperty("jdk.tls.server.newSessionTicketCount", "0");
        try {
            database = EmbeddedPostgres.builder().start();
            Path directory = Files.createTempDirectory(Path.of("target"), "node-test");
            var settings = new HashMap<>(TestFederation.create(directory, more).settings());
            settings.put("headstamp.database.url", database.getJdbcUrl("postgres", "postgres"));
            settings.put("headstamp.database.username", "postgres");
            // Tests take each step of sending and handling themselves.
            settings.put("headstamp.exchange.workers", "false");
            // The least cost that the node accepts: each round more than needed is paid by hundreds of log-ins.
            settings.put("headstamp.identity.bcrypt-cost", "10");
            settings.putAll(TestPost.settings(TestFederation.freePort()));
            settings.putAll(AttachmentLimits.settings());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            Objects.requireNonNull(database).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
