package org.headstamp.node.transport;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.NettySslContextServerCredentials;
import io.grpc.protobuf.services.HealthStatusManager;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.federation.TrustChanged;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Usage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The port on which this node meets others. Nothing national is reachable through it. */
@Singleton
class FederationServer {
    private static final Logger LOG = Logger.getLogger(FederationServer.class);
    private static final int AFTER_TRUST = 100;
    /** What this node sends on calls of others is finished first; those that judge what came end last. */
    private static final int AFTER_SENDING = 200;

    private static final int LARGEST_METADATA = 8 * 1024;
    private static final int GRACE_SECONDS = 10;
    /** For what came already; all of a stop takes less than ten seconds. */
    private static final int FINISHING_SECONDS = 2;

    private static final int RESET_SECONDS = 30;

    private final TransportConfig config;
    private final TlsIdentity identity;
    private final Doorkeeper doorkeeper;
    private final OpenStreams streams;
    private final Connections connections;
    private final List<BindableService> services;
    private final HealthStatusManager health = new HealthStatusManager();
    private final EventLoopGroup acceptor = new NioEventLoopGroup(1);
    private final EventLoopGroup workers = new NioEventLoopGroup();
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Server server;

    FederationServer(
            TransportConfig config,
            TlsIdentity identity,
            Doorkeeper doorkeeper,
            OpenStreams streams,
            @All List<BindableService> services) {
        this.config = config;
        this.identity = identity;
        this.doorkeeper = doorkeeper;
        this.streams = streams;
        this.connections = new Connections(doorkeeper, config);
        this.services = services;
    }

    void onStart(@Observes @Priority(AFTER_TRUST) StartupEvent start, Federation federation) {
        requireOwnCertificate(federation);
        try {
            server = build().start();
            LOG.infof("Meeting other nodes at %s port %d", config.host(), config.port());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen for other nodes at " + config.host() + " port " + config.port()
                            + " (headstamp.transport.host, headstamp.transport.port): " + e.getMessage(),
                    e);
        }
    }

    /** Peers would refuse it anyway, but less clearly. */
    private void requireOwnCertificate(Federation federation) {
        try {
            var member = federation.trust().peer(identity.chain(), Usage.TLS_SERVER, doorkeeper.now());
            if (!member.equals(federation.self())) {
                throw new IllegalStateException("the TLS certificate of this node is one of " + member);
            }
        } catch (VerificationException e) {
            LOG.errorf("ALARM: peers will refuse the TLS certificate of this node, %s: %s", e.reason(), e.getMessage());
        }
    }

    private Server build() throws IOException {
        var tls = identity.server((chain, role) -> {
            var unused = doorkeeper.admit(chain);
        });
        var builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(config.host(), config.port()),
                        NettySslContextServerCredentials.create(tls))
                .channelFactory(connections::listen)
                .bossEventLoopGroup(acceptor)
                .workerEventLoopGroup(workers)
                .executor(handlers)
                .addTransportFilter(connections)
                .intercept(new PeerInterceptor(doorkeeper))
                .intercept(new FailureInterceptor())
                .maxInboundMessageSize(config.largestFrame())
                .maxInboundMetadataSize(LARGEST_METADATA)
                .maxConcurrentCallsPerConnection(config.callsPerConnection())
                .maxRstFramesPerWindow(config.resets(), RESET_SECONDS)
                .flowControlWindow(config.window())
                .handshakeTimeout(config.handshake().toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionAge(config.connectionAge().toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionAgeGrace(GRACE_SECONDS, TimeUnit.SECONDS)
                .maxConnectionIdle(config.idle().toMillis(), TimeUnit.MILLISECONDS)
                .keepAliveTime(1, TimeUnit.MINUTES)
                .keepAliveTimeout(GRACE_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveTime(1, TimeUnit.MINUTES)
                .addService(health.getHealthService());
        services.forEach(builder::addService);
        return builder.build();
    }

    /** Who is not accepted any more is cut off in the middle of whatever he does. */
    void onTrustChanged(@Observes TrustChanged change) {
        connections.keepOnly(chain -> doorkeeper.mayStay(chain, change.trust()));
    }

    /** Says goodbye: peers see the connection end in order, answer by answer, and open another one later. */
    void onStop(@Observes @Priority(AFTER_SENDING) ShutdownEvent stop) throws InterruptedException {
        health.enterTerminalState();
        if (server != null) {
            server.shutdown();
            streams.endAll();
            if (!server.awaitTermination(FINISHING_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow().awaitTermination(FINISHING_SECONDS, TimeUnit.SECONDS);
            }
        }
        var unusedAcceptor = acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        var unusedWorkers = workers.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        handlers.shutdownNow();
    }
}
