package org.headstamp.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.MemberTlsKeyManager;
import org.headstamp.pki.key.MemberTrustManager;
import org.headstamp.pki.key.Passphrase;

/** A node with a member's own certificate that keeps to no rule of HTTP/2 (RFC 9113), whose frames it writes by hand. */
final class HostilePeer implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int CONTINUATION = 9;

    static final int NO_FLAGS = 0;
    static final int END_HEADERS = 4;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int BITS_OF_PREFIX = 127;
    private static final int READ = 16 * 1024;

    private final Socket socket;
    private final CountDownLatch ended = new CountDownLatch(1);

    private HostilePeer(Socket socket) {
        this.socket = socket;
    }

    /** Connects and does nothing more. */
    static HostilePeer silent(StateSite victim) throws IOException {
        return new HostilePeer(new Socket(InetAddress.getLoopbackAddress(), victim.federation()));
    }

    /** Shows the certificate of a member and has it accepted. */
    static HostilePeer of(StateSite self, StateSite victim) throws IOException {
        var socket = (SSLSocket)
                tls(self).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), victim.federation());
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return new HostilePeer(socket);
    }

    /** The same, after the beginning of HTTP/2 and of one call. */
    static HostilePeer calling(StateSite self, StateSite victim) throws IOException {
        var peer = of(self, victim);
        peer.begin();
        peer.frame(HEADERS, END_HEADERS, 1, call());
        return peer;
    }

    /** Its own identity; whom it meets is all the same to it. */
    static SSLContext tls(StateSite self) throws IOException {
        try (var passphrase = Passphrase.ofFile(self.passphrase())) {
            var chain = Pem.certificates(SafeFile.read(self.keys().resolve("tls.pem"), Pem.MAXIMUM_SIZE));
            var key = KeyFile.read(self.keys().resolve("tls.key"), passphrase);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(
                    new KeyManager[] {MemberTlsKeyManager.of(key, chain)},
                    new TrustManager[] {new MemberTrustManager((shown, role) -> {})},
                    null);
            return context;
        } catch (GeneralSecurityException | VerificationException e) {
            throw new IllegalStateException("the keys of " + self.state() + " are of no use", e);
        }
    }

    void begin() throws IOException {
        raw(PREFACE.getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, NO_FLAGS, 0, new byte[0]);
    }

    /** Header fields that open a stream of envelopes. */
    static byte[] call() {
        var block = new ByteArrayOutputStream();
        for (var field : List.of(
                List.of(":method", "POST"),
                List.of(":scheme", "https"),
                List.of(":path", "/headstamp.exchange.v1.ExchangeService/Deliver"),
                List.of(":authority", "localhost"),
                List.of("content-type", "application/grpc"),
                List.of("te", "trailers"))) {
            block.writeBytes(field(field.getFirst(), field.getLast()));
        }
        return block.toByteArray();
    }

    /** A literal field without indexing (RFC 7541, section 6.2.2). */
    static byte[] field(String name, String value) {
        var field = new ByteArrayOutputStream();
        field.write(0);
        for (var text : List.of(name, value)) {
            length(field, text.length());
            field.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        }
        return field.toByteArray();
    }

    /** RFC 7541, section 5.1, with a prefix of seven bits. */
    private static void length(ByteArrayOutputStream field, int length) {
        if (length < BITS_OF_PREFIX) {
            field.write(length);
            return;
        }
        field.write(BITS_OF_PREFIX);
        int rest = length - BITS_OF_PREFIX;
        while (rest > BITS_OF_PREFIX) {
            field.write((rest & BITS_OF_PREFIX) | (BITS_OF_PREFIX + 1));
            rest >>>= 7;
        }
        field.write(rest);
    }

    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        frame(payload.length, type, flags, stream, payload);
    }

    /** A frame that says that it has another length than it has. */
    void frame(int length, int type, int flags, int stream, byte[] payload) throws IOException {
        raw(ByteBuffer.allocate(9 + payload.length)
                .put((byte) (length >> 16))
                .putShort((short) length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array());
    }

    /** @throws IOException once the node has had enough */
    void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads and forgets whatever comes, so that the node can go on writing, until it ends the connection. */
    void listen() {
        Thread.ofVirtual().start(() -> {
            try {
                for (var buffer = new byte[READ]; socket.getInputStream().read(buffer) >= 0; ) {}
            } catch (IOException e) {
                // That is an end, too.
            } finally {
                ended.countDown();
            }
        });
    }

    /** Reads whatever comes until the node ends the connection; how it does. */
    Farewell farewell() throws IOException {
        return Farewell.read(socket.getInputStream());
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Whether the connection ends within a time, as far as it is listened to. */
    boolean awaitEnd(Duration patience) {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
