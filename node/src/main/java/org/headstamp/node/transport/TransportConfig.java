package org.headstamp.node.transport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The port on which other States' nodes are met, and its limits. */
@ConfigMapping(prefix = "headstamp.transport")
public interface TransportConfig {
    /** Address to listen at; loopback unless set. */
    @WithDefault("127.0.0.1")
    String host();

    /** TCP port. */
    @WithDefault("7443")
    int port();

    /** Encrypted private key of this node in TLS. */
    Path keyFile();

    /** Its certificate, and an issuing certificate below the root if there is one, PEM. */
    Path certificateFile();

    /** Largest frame that is taken, in bytes; envelopes themselves have a lower limit. */
    @WithDefault("2097152")
    int largestFrame();

    /**
     * Connections of all peers together, handshakes included. One more takes the place of the oldest handshake that is not
     * finished, so that strangers keep nobody out; without such a handshake it is closed at once.
     */
    @WithDefault("512")
    int connections();

    /** Connections of one member. */
    @WithDefault("16")
    int connectionsPerMember();

    /** Calls at a time on one connection. */
    @WithDefault("16")
    int callsPerConnection();

    /** Streams on which one member sends envelopes at a time. */
    @WithDefault("4")
    int streamsPerMember();

    /** Messages that one member may send in a minute; beyond it, it is told when to go on. */
    @WithDefault("300000")
    long messagesPerMinute();

    /** Bytes of envelopes that one member may send in a minute. */
    @WithDefault("2147483648")
    long bytesPerMinute();

    /** Whether this node calls the others to collect what waits for it, because its network lets nobody in. */
    @WithDefault("false")
    boolean collect();

    /** Streams of one connection that may be reset in half a minute, by the peer or by this node; then it is closed. */
    @WithDefault("200")
    int resets();

    /** Bytes of one connection, and of one call, that may wait here to be read. */
    @WithDefault("1048576")
    int window();

    /** How long a TLS handshake may take. */
    @WithDefault("10s")
    Duration handshake();

    /** How long a peer may take to answer one envelope or one call. */
    @WithDefault("15s")
    Duration answer();

    /** After this time a connection is closed, so that a certificate that ran out does not live on in it. */
    @WithDefault("30m")
    Duration connectionAge();

    /** A connection without calls is closed after this time. */
    @WithDefault("5m")
    Duration idle();
}
