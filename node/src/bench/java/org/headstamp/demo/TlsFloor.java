package org.headstamp.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.headstamp.pki.VerificationException;

/** How fast as many bytes go over a plain stream of mutual TLS 1.3 on loopback, written and read in the same process. */
record TlsFloor(StateSite sender, StateSite receiver) {
    private static final int CHUNK = 256 << 10;
    private static final double MEGABYTE = 1e6;

    /** Megabytes a second, after as many went to warm it up. */
    double rate(long bytes) throws IOException, GeneralSecurityException, VerificationException {
        var unused = stream(bytes);
        return stream(bytes);
    }

    private double stream(long bytes) throws IOException, GeneralSecurityException, VerificationException {
        try (var listening = (SSLServerSocket) context(sender, receiver)
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setNeedClientAuth(true);
            var sent = CompletableFuture.runAsync(() -> send(listening, bytes));
            long read = 0;
            long begin;
            try (var socket = context(receiver, sender)
                            .getSocketFactory()
                            .createSocket(InetAddress.getLoopbackAddress(), listening.getLocalPort());
                    var in = socket.getInputStream()) {
                var chunk = new byte[CHUNK];
                begin = System.nanoTime();
                for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                    read += count;
                }
            }
            sent.join();
            StepFailedException.unless(read == bytes, "only " + read + " bytes came");
            return bytes / MEGABYTE / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static void send(SSLServerSocket listening, long bytes) {
        try (var socket = listening.accept();
                var out = socket.getOutputStream()) {
            var chunk = new byte[CHUNK];
            for (long left = bytes; left > 0; left -= chunk.length) {
                out.write(chunk, 0, (int) Math.min(chunk.length, left));
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static SSLContext context(StateSite self, StateSite peer)
            throws IOException, GeneralSecurityException, VerificationException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("root", new MemberKeys(peer).root());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(new KeyManager[] {new MemberKeys(self).tls()}, trust.getTrustManagers(), null);
        return context;
    }
}
