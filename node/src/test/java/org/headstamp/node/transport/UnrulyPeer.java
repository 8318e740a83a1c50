package org.headstamp.node.transport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.key.MemberTrustManager;

/** Another State's node that writes its frames of HTTP/2 (RFC 9113) by hand and acknowledges nothing. */
final class UnrulyPeer implements AutoCloseable {
    static final int ENHANCE_YOUR_CALM = 11;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int END_HEADERS = 4;
    private static final int PATIENCE_MILLIS = 10_000;

    private final SSLSocket socket;
    private final DataInputStream answers;
    private int stream = 1;

    private UnrulyPeer(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.answers = new DataInputStream(socket.getInputStream());
    }

    static UnrulyPeer of(TestState state) throws IOException, GeneralSecurityException {
        var tls = SSLContext.getInstance("TLSv1.3");
        tls.init(
                new KeyManager[] {state.tlsIdentity()},
                new TrustManager[] {new MemberTrustManager((chain, role) -> {})},
                null);
        var socket = (SSLSocket) tls.getSocketFactory()
                .createSocket("localhost", TestFederation.running().port(TestFederation.SELF));
        socket.setSoTimeout(PATIENCE_MILLIS);
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        var peer = new UnrulyPeer(socket);
        socket.getOutputStream().write(PREFACE.getBytes(StandardCharsets.US_ASCII));
        peer.frame(SETTINGS, 0, 0, new byte[0]);
        return peer;
    }

    /** Opens calls whose requests never come. */
    void call(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            frame(HEADERS, END_HEADERS, stream, request());
            stream += 2;
        }
    }

    /** Header fields (RFC 7541) of a call that anybody may make. */
    private static byte[] request() {
        var block = new ByteArrayOutputStream();
        block.write(0x83);
        block.write(0x87);
        field(block, "/grpc.health.v1.Health/Check", 0x04);
        field(block, "localhost", 0x01);
        field(block, "application/grpc", 0x0f, 0x10);
        field(block, "trailers", 0, 2, 't', 'e');
        return block.toByteArray();
    }

    private static void field(ByteArrayOutputStream block, String value, int... name) {
        for (int octet : name) {
            block.write(octet);
        }
        block.write(value.length());
        block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    private void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        socket.getOutputStream()
                .write(ByteBuffer.allocate(9 + payload.length)
                        .put((byte) 0)
                        .putShort((short) payload.length)
                        .put((byte) type)
                        .put((byte) flags)
                        .putInt(stream)
                        .put(payload)
                        .array());
    }

    /** Waits until the node resets a stream, as which it counts from 1. */
    int firstReset() throws IOException {
        return (await(RST_STREAM).stream() + 1) / 2;
    }

    /** Waits until the node gives the connection up; the code of its reason. */
    int complaint() throws IOException {
        return await(GOAWAY).payload().getInt(Integer.BYTES);
    }

    private Frame await(int type) throws IOException {
        var frame = next();
        while (frame.type() != type) {
            frame = next();
        }
        return frame;
    }

    private Frame next() throws IOException {
        int length = (answers.readUnsignedByte() << 16) | answers.readUnsignedShort();
        int type = answers.readUnsignedByte();
        answers.skipNBytes(1);
        return new Frame(type, answers.readInt(), ByteBuffer.wrap(answers.readNBytes(length)));
    }

    private record Frame(int type, int stream, ByteBuffer payload) {}

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
