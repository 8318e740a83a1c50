package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.exchange.Letters;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.certificate.Validity;
import org.headstamp.pki.trustlist.MemberStatus;
import org.headstamp.pki.trustlist.Standing;
import org.junit.jupiter.api.Test;

/** Who may connect and who may not. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class MutualTlsTest {
    private static final MemberState XA = new MemberState("XA");

    private final TestFederation exercise = TestFederation.running();

    @Inject
    Federation federation;

    @Test
    void theNodeOfAMemberIsGreetedByName() throws StatusException {
        try (var peer = TestPeer.of("XA")) {
            var hello = peer.open();
            assertThat(hello.getFederation()).isEqualTo(TestFederation.NAME);
            assertThat(hello.getMember()).isEqualTo(TestFederation.SELF);
            assertThat(hello.getTrustListVersion()).isEqualTo(federation.version());
            assertThat(hello.getRevocationListsList()).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void healthIsToldToMembersOnly() {
        try (var peer = TestPeer.of("XA");
                var stranger = TestPeer.of(XA, null, "TLSv1.3")) {
            var health = HealthGrpc.newBlockingStub(peer.channel()).check(HealthCheckRequest.getDefaultInstance());
            assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
            assertThatThrownBy(() -> HealthGrpc.newBlockingStub(stranger.channel())
                            .check(HealthCheckRequest.getDefaultInstance()))
                    .hasMessageContaining("UNAVAILABLE");
        }
    }

    @Test
    void aPeerWithoutACertificateCannotConnect() {
        requireRefused(TestPeer.of(XA, null, "TLSv1.3"));
    }

    @Test
    void aPeerThatSpeaksTls12CannotConnect() {
        requireRefused(TestPeer.of(XA, exercise.state("XA").tlsIdentity(), "TLSv1.2"));
    }

    @Test
    void aPeerWithAnExpiredCertificateCannotConnect() {
        var now = Instant.now();
        var expired = exercise.state("XA")
                .tlsIdentity(new Validity(now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(1))));
        requireRefused(TestPeer.of(XA, expired, "TLSv1.3"));
    }

    @Test
    void aPeerWhoseRootIsNotListedCannotConnect() {
        requireRefused(TestPeer.of(new TestState(TestFederation.NAME, "XA", Instant.now())));
    }

    @Test
    void aPeerWithAnotherStatesCertificateIsThatOtherState() {
        try (var peer = TestPeer.of(XA, exercise.state("XC").tlsIdentity(), "TLSv1.3")) {
            assertThatThrownBy(peer::open)
                    .hasMessageContaining("FAILED_PRECONDITION")
                    .hasMessageContaining("the certificate is one of XC");
        }
    }

    @Test
    void aSuspendedMemberIsCutOffAndItsNextCallRefused() throws StatusException {
        var xd = new MemberState("XD");
        try (var peer = TestPeer.of("XD")) {
            var unused = peer.open();
            suspend(xd, MemberStatus.SUSPENDED);
            await().until(() -> !federation.activePeers().contains(xd));
            assertThatThrownBy(() -> peer.deliver(Letters.letter(exercise.state("XD"), Instant.now(), m -> m)))
                    .isInstanceOf(StatusException.class);
            assertThatThrownBy(() -> HealthGrpc.newBlockingStub(peer.channel())
                            .withDeadlineAfter(5, TimeUnit.SECONDS)
                            .check(HealthCheckRequest.getDefaultInstance()))
                    .satisfies(e -> assertThat(Status.fromThrowable(e).getCode())
                            .isIn(Status.Code.UNAVAILABLE, Status.Code.PERMISSION_DENIED));
        } finally {
            suspend(xd, MemberStatus.ACTIVE);
            await().until(() -> federation.activePeers().contains(xd));
        }
    }

    private void suspend(MemberState member, MemberStatus status) {
        var unused = exercise.publish(next ->
                next.with(next.member(member).orElseThrow().withStanding(new Standing(status, next.issuedAt()))));
    }

    @Test
    void aPeerWhoseCertificateIsRevokedIsCutOffAndCannotConnectAgain() throws StatusException {
        var xe = exercise.state("XE");
        try (var peer = TestPeer.of("XE")) {
            var unused = peer.open();
            var revoked = exercise.revoke("XE", xe.tlsCertificate(), xe.sealCertificate());
            await().until(() -> federation.trust().revocationLists().contains(revoked));
            assertThatThrownBy(() -> peer.deliver(Letters.letter(xe, Instant.now(), m -> m)))
                    .isInstanceOf(StatusException.class);
        }
        requireRefused(TestPeer.of("XE"));
    }

    private static void requireRefused(TestPeer stranger) {
        try (stranger) {
            assertThatThrownBy(stranger::open).hasMessageContaining("UNAVAILABLE");
        }
    }
}
