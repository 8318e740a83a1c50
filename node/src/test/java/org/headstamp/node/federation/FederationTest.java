package org.headstamp.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.trustlist.MemberStatus;
import org.headstamp.pki.trustlist.Standing;
import org.headstamp.pki.trustlist.TrustList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class FederationTest {
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XD = new MemberState("XD");

    private final TestFederation exercise = TestFederation.running();

    @Inject
    Federation federation;

    @Inject
    TrustIntake intake;

    @Inject
    RefusalsInLog refusals;

    @Test
    void theNodeTrustsTheMembersOfTheListThatLeadsToItsPinnedKeys() {
        assertThat(federation.self()).isEqualTo(exercise.self());
        assertThat(federation.activePeers()).contains(XA).doesNotContain(exercise.self());
        assertThat(federation.endpoints(XA))
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.port()).isEqualTo(exercise.port("XA")));
        assertThat(federation.signedTrustList(1)).isPresent();
    }

    @Test
    void aCertificateIsFoundToBeOfTheMemberWhoseRootIssuedIt() throws VerificationException {
        var path = new CertificatePath(exercise.state("XA").sealCertificate(), List.of());
        assertThat(federation.trust().identify(path)).isEqualTo(XA);
        assertThat(federation.trust().validate(path, Usage.SEAL, Instant.now()).judgedBy())
                .hasSize(1);
    }

    @Test
    void aNewVersionIsTakenUpWhileTheNodeRuns() {
        var published = exercise.publish(next -> next);
        await().until(() -> federation.version() == published.version());
        assertThat(federation.signedTrustList(published.version())).isPresent();
    }

    @Test
    void aSuspendedMemberIsNoLongerActive() {
        suspend(MemberStatus.SUSPENDED);
        await().until(() -> !federation.activePeers().contains(XD));
        assertThatThrownBy(() -> federation.trust().requireActive(XD, Instant.now()))
                .hasMessageContaining("SUSPENDED");
        suspend(MemberStatus.ACTIVE);
        await().until(() -> federation.activePeers().contains(XD));
    }

    private void suspend(MemberStatus status) {
        exercise.publish(
                next -> next.with(next.member(XD).orElseThrow().withStanding(new Standing(status, next.issuedAt()))));
    }

    @Test
    void aListWithOneFlippedBitIsRefusedOnceAndTheOldOneStays() {
        var before = federation.version();
        var whole = exercise.sign(draft()).toBytes();
        var flipped = flip(whole, whole.size() / 2);
        TestFederation.write(exercise.listFolder().resolve("0900.bin"), flipped);
        await().until(() -> refusals.trustLists(Sha256.of(flipped)) == 1);
        TestFederation.write(exercise.listFolder().resolve("0901.bin"), flipped);
        intake.refresh();
        assertThat(refusals.trustLists(Sha256.of(flipped))).isEqualTo(1);
        assertThat(federation.version()).isEqualTo(before);
    }

    @Test
    void halfAListIsRefused() {
        var half = exercise.sign(draft()).toBytes();
        half = half.substring(0, half.size() / 2);
        TestFederation.write(exercise.listFolder().resolve("0902.bin"), half);
        intake.refresh();
        assertThat(refusals.trustLists(Sha256.of(half))).isEqualTo(1);
    }

    @Test
    void anotherListUnderAnAcceptedVersionIsAFork() {
        var published = exercise.publish(next -> next);
        intake.refresh();
        var other = new TrustList(
                published.federation(),
                published.version(),
                published.issuedAt(),
                published.expiresAt().plusSeconds(1),
                published.threshold(),
                published.keys(),
                published.members());
        var fork = exercise.sign(other).toBytes();
        TestFederation.write(exercise.listFolder().resolve("0903.bin"), fork);
        intake.refresh();
        assertThat(refusals.reason(Sha256.of(fork))).isEqualTo("FORK");
        assertThat(federation.trust().content().expiresAt()).isEqualTo(published.expiresAt());
    }

    @Test
    void aListThatGivesThisStateAnotherRootStopsTheNode() {
        var stranger = new TestState(TestFederation.NAME, TestFederation.SELF, Instant.now());
        var list = exercise.list().with(stranger.member(1));
        var own = new OwnEntry(
                exercise.self(),
                exercise.state("XB").root().certificate(),
                exercise.state("XB").log().key(),
                true);
        assertThatCode(() -> own.requireIn(exercise.list(), Instant.now())).doesNotThrowAnyException();
        assertThatThrownBy(() -> own.requireIn(list, Instant.now()))
                .isInstanceOf(OwnEntryException.class)
                .hasMessageContaining("own root");
    }

    @Test
    void anExerciseHasNoRealMemberAndARealFederationIsNoExercise() {
        var xb = exercise.state("XB");
        var training =
                new OwnEntry(exercise.self(), xb.root().certificate(), xb.log().key(), true);
        var real =
                new OwnEntry(exercise.self(), xb.root().certificate(), xb.log().key(), false);
        var mixed = exercise.list().with(new TestState(TestFederation.NAME, "NO", Instant.now()).member(1));
        assertThatThrownBy(() -> training.requireIn(mixed, Instant.now()))
                .isInstanceOf(OwnEntryException.class)
                .hasMessageContaining("[NO]")
                .hasMessageContaining("headstamp.training=true");
        assertThatThrownBy(() -> real.requireIn(exercise.list(), Instant.now()))
                .isInstanceOf(OwnEntryException.class)
                .hasMessageContaining("without headstamp.training=true");
        assertThatCode(() -> real.requireIn(mixed, Instant.now())).doesNotThrowAnyException();
    }

    @Test
    void aRevokedCertificateIsRefusedAndAnOlderListDoesNotBringItBack() {
        var xe = exercise.state("XE");
        var path = new CertificatePath(xe.sealCertificate(), List.of());
        var earlier = xe.revoking(1, Instant.now().minus(Duration.ofMinutes(1)));
        var revoked = exercise.revoke("XE", xe.sealCertificate());
        await().until(() -> federation.trust().revocationLists().contains(revoked));
        assertThatThrownBy(() -> federation.trust().validate(path, Usage.SEAL, Instant.now()))
                .hasMessageContaining("revoked");
        TestFederation.write(exercise.revocationFolder().resolve("XE-9999.crl"), earlier.der());
        intake.refresh();
        assertThat(refusals.reason(earlier.digest())).isIn("ROLLBACK", "FORK");
        assertThat(federation.trust().revocationLists()).contains(revoked).doesNotContain(earlier);
    }

    @Test
    void aRevocationListOfAStrangerIsRefused() {
        var list = new TestState(TestFederation.NAME, "XA", Instant.now()).revoking(99, Instant.now());
        TestFederation.write(exercise.revocationFolder().resolve("XA-stranger.crl"), list.der());
        intake.refresh();
        assertThat(refusals.reason(list.digest())).isEqualTo("UNKNOWN_ROOT");
    }

    @Test
    void withoutACurrentRevocationListTheCertificateIsRefused() {
        var path = new CertificatePath(exercise.state("XA").sealCertificate(), List.of());
        var afterNextUpdate = Instant.now().plus(Duration.ofDays(120));
        assertThatThrownBy(() -> federation.trust().validate(path, Usage.SEAL, afterNextUpdate))
                .hasMessageContaining("no revocation list");
    }

    @Test
    void anExpiredListAllowsNoNewMessages() {
        assertThatCode(() -> federation.trust().requireCurrent(Instant.now())).doesNotThrowAnyException();
        var past = federation.trust().content().expiresAt();
        assertThatThrownBy(() -> federation.trust().requireCurrent(past)).hasMessageContaining("expired");
    }

    private TrustList draft() {
        var now = Instant.now();
        return exercise.list().next(now, now.plus(Duration.ofDays(30)));
    }

    private static ByteString flip(ByteString bytes, int at) {
        var changed = bytes.toByteArray();
        changed[at] ^= 1;
        return ByteString.copyFrom(changed);
    }
}
