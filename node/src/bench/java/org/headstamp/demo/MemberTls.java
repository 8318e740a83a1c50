package org.headstamp.demo;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.headstamp.pki.VerificationException;

/**
 * gRPC over mutual TLS 1.3 between two member States that trust nobody else.
 *
 * @param peer the other side
 */
record MemberTls(StateSite self, StateSite peer) {
    private static final String VERSION = "TLSv1.3";

    /** A server on a port of loopback that has begun to listen. */
    Server server(int port, ServerServiceDefinition service) throws IOException, VerificationException {
        var tls = SslContextBuilder.forServer(new MemberKeys(self).tls())
                .trustManager(new MemberKeys(peer).root())
                .clientAuth(ClientAuth.REQUIRE)
                .protocols(VERSION);
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .sslContext(GrpcSslContexts.configure(tls).build())
                .addService(service)
                .build()
                .start();
    }

    ManagedChannel channel(int port) throws IOException, VerificationException {
        var tls = SslContextBuilder.forClient()
                .keyManager(new MemberKeys(self).tls())
                .trustManager(new MemberKeys(peer).root())
                .protocols(VERSION);
        return NettyChannelBuilder.forAddress("localhost", port)
                .sslContext(GrpcSslContexts.configure(tls).build())
                .build();
    }
}
