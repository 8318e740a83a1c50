package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.StatusException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.junit.jupiter.api.Test;

/** What nobody can have more of; the node of the tests allows few. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LimitsTest {
    @Inject
    TransportConfig config;

    private final int port = TestFederation.running().port(TestFederation.SELF);

    @Test
    void aMemberHasOnlySoManyConnections() throws StatusException {
        var peers = new ArrayList<TestPeer>();
        try {
            for (var each = 0; each < TestFederation.CONNECTIONS_PER_MEMBER; each++) {
                var peer = TestPeer.of("XC");
                peers.add(peer);
                assertThat(peer.open().getMember()).isEqualTo(TestFederation.SELF);
            }
            try (var further = TestPeer.of("XC");
                    var other = TestPeer.of("XA")) {
                assertThatThrownBy(further::open).hasMessageContaining("UNAVAILABLE");
                assertThat(other.open().getMember()).isEqualTo(TestFederation.SELF);
            }
        } finally {
            peers.forEach(TestPeer::close);
        }
        await().ignoreExceptions().until(() -> {
            try (var peer = TestPeer.of("XC")) {
                return peer.open().getMember().equals(TestFederation.SELF);
            }
        });
    }

    @Test
    void aMemberHasOnlySoManyStreams() throws StatusException {
        try (var peer = TestPeer.of("XC")) {
            for (var each = 0; each < TestFederation.CONNECTIONS_PER_MEMBER; each++) {
                assertThat(peer.another().open().getMember()).isEqualTo(TestFederation.SELF);
            }
            var further = peer.another();
            assertThatThrownBy(further::open)
                    .hasMessageContaining("RESOURCE_EXHAUSTED")
                    .hasMessageContaining("a member has at most");
            try (var other = TestPeer.of("XA")) {
                assertThat(other.open().getMember()).isEqualTo(TestFederation.SELF);
            }
        }
    }

    @Test
    void handshakesThatAreNeverFinishedMakeRoomForOthersAndEndAfterTheirTime() throws Exception {
        var silent = new ArrayList<Socket>();
        try {
            for (var each = 0; each < TestFederation.CONNECTIONS; each++) {
                silent.add(new Socket("localhost", port));
            }
            try (var peer = TestPeer.of("XA")) {
                assertThat(peer.open().getMember()).isEqualTo(TestFederation.SELF);
            }
            assertThat(isClosedWithin(silent.getFirst(), 1_000)).isTrue();
            assertThat(isClosedWithin(silent.getLast(), 10_000)).isTrue();
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
        await().ignoreExceptions().until(() -> {
            try (var peer = TestPeer.of("XA")) {
                return peer.open().getMember().equals(TestFederation.SELF);
            }
        });
    }

    @Test
    void aPeerIsHeldToTheLimitOfCallsThatItNeverAcknowledged() throws Exception {
        try (var peer = UnrulyPeer.of(TestFederation.running().state("XC"))) {
            peer.call(config.callsPerConnection() + 1);
            assertThat(peer.firstReset()).isEqualTo(config.callsPerConnection() + 1);
        }
    }

    @Test
    void whoOpensMoreCallsAgainAndAgainLosesTheConnection() throws Exception {
        try (var peer = UnrulyPeer.of(TestFederation.running().state("XC"))) {
            peer.call(config.callsPerConnection() + config.resets() + 1);
            assertThat(peer.complaint()).isEqualTo(UnrulyPeer.ENHANCE_YOUR_CALM);
        }
    }

    private static boolean isClosedWithin(Socket socket, int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            // A TLS alert may come before the end.
            var unused = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }
}
