package org.headstamp.node.operate;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the node of one State, with an embedded PostgreSQL where none is configured. */
@QuarkusMain
public final class Main {
    private static final String DATABASE_URL = "headstamp.database.url";
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 16;

    private Main() {}

    /** Runs the node until it is told to stop. */
    public static void main(String... arguments) throws IOException {
        // A resumed TLS session never asks the trust manager: no tickets. To be set before any TLS class loads.
        System.setProperty("jdk.tls.server.newSessionTicketCount", "0");
        provideCarriers();
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue(DATABASE_URL, String.class).isEmpty()) {
            var directory = config.getOptionalValue("headstamp.data-directory", Path.class)
                    .orElse(Path.of("data"));
            var database = EmbeddedDatabase.start(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterTheNode(database), "database"));
            System.setProperty(DATABASE_URL, database.url());
            System.setProperty("headstamp.database.username", EmbeddedDatabase.USER);
        }
        Quarkus.run(arguments);
    }

    /** Until its end the node writes down what its peers still answer. */
    private static void stopAfterTheNode(EmbeddedDatabase database) {
        var node = Application.currentApplication();
        if (node != null) {
            node.awaitShutdown();
        }
        try {
            database.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("the database server does not stop", e);
        }
    }

    /**
     * A virtual thread that waits for a class to be initialised keeps its carrier. On a small machine all carriers can
     * wait so for a class whose initialiser needs what a virtual thread without a carrier holds, and the node never
     * starts.
     */
    private static void provideCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
    }
}
