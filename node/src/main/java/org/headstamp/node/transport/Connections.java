package org.headstamp.node.transport;

import io.grpc.Attributes;
import io.grpc.Grpc;
import io.grpc.ServerTransportFilter;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.jspecify.annotations.Nullable;

/**
 * The open connections of peers, so that they can be bounded and cut. gRPC hides its sockets; they are found again by
 * their remote address.
 */
final class Connections extends ServerTransportFilter {
    private final Doorkeeper doorkeeper;
    private final int most;
    private final int mostPerMember;
    private final int mostCalls;
    private final Map<SocketAddress, Channel> sockets = new ConcurrentHashMap<>();
    /** In the order in which they came. */
    private final Queue<SocketAddress> handshakes = new ConcurrentLinkedQueue<>();

    private final Map<SocketAddress, Peer> peers = new ConcurrentHashMap<>();

    Connections(Doorkeeper doorkeeper, TransportConfig config) {
        this.doorkeeper = doorkeeper;
        this.most = config.connections();
        this.mostPerMember = config.connectionsPerMember();
        this.mostCalls = config.callsPerConnection();
    }

    /** A server socket that remembers what it accepts. */
    ServerChannel listen() {
        return new NioServerSocketChannel() {
            @Override
            protected int doReadMessages(List<Object> accepted) throws Exception {
                var before = accepted.size();
                var count = super.doReadMessages(accepted);
                for (var each : List.copyOf(accepted.subList(before, accepted.size()))) {
                    if (!remember((Channel) each)) {
                        accepted.remove(each);
                        count--;
                    }
                }
                return count;
            }
        };
    }

    private boolean remember(Channel socket) {
        if (sockets.size() >= most && !endOldestHandshake()) {
            socket.unsafe().closeForcibly();
            return false;
        }
        var address = socket.remoteAddress();
        sockets.put(address, socket);
        handshakes.add(address);
        var unused = socket.closeFuture().addListener(closed -> {
            sockets.remove(address, socket);
            handshakes.remove(address);
            peers.remove(address);
        });
        return true;
    }

    /** False if nobody is in the middle of one. */
    private boolean endOldestHandshake() {
        var oldest = handshakes.poll();
        if (oldest == null) {
            return false;
        }
        cut(oldest);
        sockets.remove(oldest);
        return true;
    }

    /** Called after the handshake. */
    @Override
    public Attributes transportReady(Attributes attributes) {
        var address = attributes.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        handshakes.remove(address);
        try {
            var chain = PeerCertificates.of(attributes);
            var member = doorkeeper.admit(chain);
            if (address == null || countOf(member) >= mostPerMember) {
                cut(address);
            } else {
                peers.put(address, new Peer(member, chain));
                boundCalls(address);
            }
        } catch (VerificationException e) {
            cut(address);
        }
        return attributes;
    }

    /** HTTP/2 binds a peer to our limit only from the moment at which it acknowledges it, which it may never do. */
    private void boundCalls(SocketAddress address) {
        var socket = sockets.get(address);
        if (socket != null) {
            socket.pipeline()
                    .get(Http2ConnectionHandler.class)
                    .connection()
                    .remote()
                    .maxActiveStreams(mostCalls);
        }
    }

    private long countOf(MemberState member) {
        return peers.values().stream()
                .filter(peer -> peer.member().equals(member))
                .count();
    }

    int open() {
        return sockets.size();
    }

    /** Cuts every connection whose peer is not accepted any more. */
    void keepOnly(Predicate<List<X509Certificate>> accepted) {
        peers.forEach((address, peer) -> {
            if (!accepted.test(peer.chain())) {
                cut(address);
            }
        });
    }

    /** Closing the channel itself would only be a polite GOAWAY that waits for open streams. */
    private void cut(@Nullable SocketAddress address) {
        var socket = address == null ? null : sockets.get(address);
        if (socket != null) {
            var first = socket.pipeline().firstContext();
            var unused = first == null ? socket.close() : first.close();
        }
    }

    private record Peer(MemberState member, List<X509Certificate> chain) {}
}
