package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.StatusException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.ClockComparison;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes tell each other the time when a stream opens, and this one asks again while it is in doubt. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ClockCallsTest {
    private static final MemberState XA = new MemberState("XA");
    private static final Duration TOO_FAR = Duration.ofMinutes(10);

    @Inject
    ClockComparison clocks;

    @Inject
    ClockCalls calls;

    @Inject
    Federation federation;

    @AfterEach
    void agree() {
        everybodyIs(Duration.ZERO);
    }

    @Test
    void aHelloTellsHowFarTheClocksAreApart() throws StatusException {
        hello(Instant.now().plus(TOO_FAR));
        assertThat(clocks.disputed()).containsExactly(XA);
        hello(Instant.now());
        assertThat(clocks.disputed()).isEmpty();
    }

    private static void hello(Instant at) throws StatusException {
        try (var peer = TestPeer.of("XA")) {
            var said = peer.hello().setClock(Timestamp.newBuilder().setSeconds(at.getEpochSecond()));
            assertThat(peer.send(DeliverRequest.newBuilder().setHello(said).build())
                            .hasHello())
                    .isTrue();
        }
    }

    @Test
    void whoDisagreedIsAskedAgainUntilTheClocksAgree() {
        everybodyIs(TOO_FAR);
        assertThat(clocks.doubt()).isPresent();
        calls.ask();
        assertThat(clocks.disputed()).as("nobody answers").contains(XA);
        try (var node = TestNode.listen("XA", envelope -> Optional.empty())) {
            calls.ask();
            assertThat(node.received()).isEmpty();
        }
        assertThat(clocks.disputed()).doesNotContain(XA).isNotEmpty();
    }

    private void everybodyIs(Duration ahead) {
        var now = Instant.now();
        federation.activePeers().forEach(member -> clocks.heard(member, now.plus(ahead), now));
    }
}
