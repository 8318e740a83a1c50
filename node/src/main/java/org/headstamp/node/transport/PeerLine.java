package org.headstamp.node.transport;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.headstamp.node.federation.TrustView;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.trustlist.Endpoint;
import org.jspecify.annotations.Nullable;

/** The connection to one endpoint of one member; it is made at the first call. */
final class PeerLine {
    private static final int LARGEST_ANSWER = 9 * 1024 * 1024;
    private static final int KEEP_ALIVE_MINUTES = 2;

    private final MemberState peer;
    private final Endpoint endpoint;
    private final Doorkeeper doorkeeper;
    private final ManagedChannel channel;
    private volatile @Nullable List<X509Certificate> lastChain;

    PeerLine(MemberState peer, Endpoint endpoint, TlsIdentity identity, Doorkeeper doorkeeper) throws SSLException {
        this.peer = peer;
        this.endpoint = endpoint;
        this.doorkeeper = doorkeeper;
        this.channel = NettyChannelBuilder.forAddress(endpoint.host(), endpoint.port())
                .sslContext(identity.client((chain, role) -> {
                    doorkeeper.requireServer(peer, endpoint.host(), chain);
                    lastChain = chain;
                }))
                .maxInboundMessageSize(LARGEST_ANSWER)
                .keepAliveTime(KEEP_ALIVE_MINUTES, TimeUnit.MINUTES)
                .disableRetry()
                .build();
    }

    ManagedChannel channel() {
        return channel;
    }

    /** Whether the connection may be used under another trust. */
    boolean mayStay(TrustView trust) {
        var chain = lastChain;
        return trust.endpoints(peer).contains(endpoint)
                && (chain == null || doorkeeper.mayStay(peer, endpoint.host(), chain, trust));
    }

    void close() {
        channel.shutdownNow();
    }
}
