package org.headstamp.node.transport;

import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;
import org.headstamp.node.OwnKeys;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.key.MemberTlsKeyManager;
import org.headstamp.pki.key.MemberTrustManager;
import org.headstamp.pki.key.PeerJudge;

/** This node in TLS. Version 1.3 only, both sides authenticated, the peer judged by what is trusted at that moment. */
@Singleton
final class TlsIdentity {
    private static final String VERSION = "TLSv1.3";

    private final List<X509Certificate> chain;
    private final MemberTlsKeyManager keys;

    TlsIdentity(TransportConfig config, OwnKeys keys) {
        this.chain = chain(config.certificateFile());
        this.keys = MemberTlsKeyManager.of(keys.read(config.keyFile()), chain);
    }

    private static List<X509Certificate> chain(Path file) {
        try {
            return Pem.certificates(SafeFile.read(file, Pem.MAXIMUM_SIZE));
        } catch (IOException e) {
            throw new UncheckedIOException("headstamp.transport.certificate-file: " + e.getMessage(), e);
        } catch (VerificationException e) {
            throw new IllegalStateException("headstamp.transport.certificate-file " + file + ": " + e.getMessage(), e);
        }
    }

    /** The certificate, then its issuers. */
    List<X509Certificate> chain() {
        return chain;
    }

    SslContext server(PeerJudge judge) throws SSLException {
        return GrpcSslContexts.configure(SslContextBuilder.forServer(keys))
                .trustManager(new MemberTrustManager(judge))
                .clientAuth(ClientAuth.REQUIRE)
                .protocols(VERSION)
                .build();
    }

    SslContext client(PeerJudge judge) throws SSLException {
        return GrpcSslContexts.configure(SslContextBuilder.forClient())
                .keyManager(keys)
                .trustManager(new MemberTrustManager(judge))
                .protocols(VERSION)
                .build();
    }
}
