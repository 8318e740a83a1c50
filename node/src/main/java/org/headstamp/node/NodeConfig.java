package org.headstamp.node;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who this node is and where it keeps its files. */
@ConfigMapping(prefix = "headstamp")
public interface NodeConfig {
    /** The State that this node speaks for, ISO 3166-1 alpha-2. */
    String state();

    /** The name of the federation that it belongs to. */
    String federation();

    /** Folder for the embedded database and other files of this node. */
    @WithDefault("data")
    Path dataDirectory();

    /** Whether the federation is an exercise: everything sent is marked as such, and nothing real is taken. */
    @WithDefault("false")
    boolean training();

    /**
     * Only in an exercise: file with an ISO 8601 duration, such as {@code P2DT6H}, by which this node is ahead of the
     * time. It is read again and again, and may only grow.
     */
    @WithName("training.clock-file")
    Optional<Path> trainingClockFile();

    /** File that holds the passphrase of the private keys; without it the environment variable HEADSTAMP_PASSPHRASE counts. */
    Optional<Path> passphraseFile();

    /** Where REST and the console listen. */
    Listener national();

    /**
     * Whether {@code national} is behind a proxy that ends TLS and says so in {@code X-Forwarded-Proto},
     * {@code X-Forwarded-For} and {@code X-Forwarded-Host}.
     */
    @WithDefault("false")
    boolean behindProxy();

    /** Addresses or networks of the proxies that are believed this. */
    @WithDefault("127.0.0.1")
    List<String> trustedProxies();

    /** Where health, metrics and the OpenAPI document are served. */
    Listener management();

    /** The database of this node. */
    Database database();

    /** A place to listen at. */
    interface Listener {
        /** Address; loopback unless set. */
        String host();

        /** TCP port. */
        int port();
    }

    /** A PostgreSQL database, version 15 or newer. */
    interface Database {
        /** JDBC URL; without it the node runs an embedded server below its data directory. */
        Optional<String> url();

        /** Account; it owns the schema. */
        String username();

        /** Password; empty where the server asks for none. */
        Optional<String> password();
    }
}
