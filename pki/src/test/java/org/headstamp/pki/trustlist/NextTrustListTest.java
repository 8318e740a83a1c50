package org.headstamp.pki.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;

class NextTrustListTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final TestMember XB = TestMember.of("XB");
    private static final TestFederation FEDERATION = TestFederation.of(XA);
    private static final VerifiedTrustList FIRST = FEDERATION.verified();
    private static final TrustList SECOND = FIRST.content().next(NOW, NOW.plus(Duration.ofDays(90)));

    @Test
    void theNextVersionIsAccepted() throws VerificationException {
        var update = TrustListVerifier.next(FIRST, FEDERATION.signed(SECOND.with(TestFederation.entry(XB)), 0, 1), NOW);
        assertThat(update.list().version()).isEqualTo(2);
        assertThat(update.list().content().member(XB.state())).isPresent();
        assertThat(update.unapproved()).isEmpty();
    }

    @Test
    void theSameBytesAgainChangeNothingWhoeverSigned() throws VerificationException {
        var again = FEDERATION.signed(FIRST.content(), 1, 2);
        assertThat(TrustListVerifier.next(FIRST, again, NOW).list()).isSameAs(FIRST);
    }

    @Test
    void anEarlierVersionIsARollback() throws VerificationException {
        var second = TrustListVerifier.next(FIRST, FEDERATION.signed(SECOND, 0, 1), NOW)
                .list();
        assertRefused(
                Reason.ROLLBACK,
                () -> TrustListVerifier.next(second, FEDERATION.signed(FIRST.content(), 0, 1, 2), NOW));
    }

    @Test
    void anotherListUnderTheSameNumberIsAForkOnceItIsSigned() {
        var fork = FIRST.content().with(TestFederation.entry(XB));
        assertRefused(Reason.FORK, () -> TrustListVerifier.next(FIRST, FEDERATION.signed(fork, 0, 1), NOW));
        assertRefused(Reason.BELOW_THRESHOLD, () -> TrustListVerifier.next(FIRST, FEDERATION.signed(fork, 0), NOW));
    }

    @Test
    void noVersionIsSkipped() {
        var third = SECOND.next(NOW, NOW.plus(Duration.ofDays(90)));
        assertRefused(Reason.VERSION_GAP, () -> TrustListVerifier.next(FIRST, FEDERATION.signed(third, 0, 1), NOW));
    }

    @Test
    void newKeysNeedTheSignaturesOfTheOldAndOfTheNew() throws VerificationException {
        var fresh = Stream.generate(() -> SoftwareKey.generate(KeyAlgorithm.P384, new SecureRandom()))
                .limit(2)
                .toList();
        var keys = new ArrayList<FederationKey>();
        FIRST.content()
                .keys()
                .forEach(key ->
                        keys.add(new FederationKey(key.key(), key.period().endingAt(NOW))));
        fresh.forEach(key -> keys.add(new FederationKey(key.verifyingKey(), Period.since(NOW))));
        var rotated = SECOND.withKeys(keys, 2);

        var byOld = FEDERATION.signed(rotated, 0, 1);
        var byNew = TestFederation.signed(rotated, fresh.stream());
        var byBoth = byOld.sign(fresh.get(0)).sign(fresh.get(1));
        assertRefused(Reason.BELOW_THRESHOLD, () -> TrustListVerifier.next(FIRST, byOld, NOW));
        assertRefused(Reason.BELOW_THRESHOLD, () -> TrustListVerifier.next(FIRST, byNew, NOW));
        var second = TrustListVerifier.next(FIRST, byBoth, NOW).list();

        var third = rotated.next(NOW, NOW.plus(Duration.ofDays(90)));
        assertRefused(
                Reason.BELOW_THRESHOLD, () -> TrustListVerifier.next(second, FEDERATION.signed(third, 0, 1, 2), NOW));
        assertThat(TrustListVerifier.next(second, TestFederation.signed(third, fresh.stream()), NOW)
                        .list()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void aRetiredKeyCannotDateItsWayBackIntoUse() {
        var keys = FIRST.content().keys().stream()
                .map(key -> new FederationKey(key.key(), Period.since(Instant.EPOCH)))
                .toList();
        var backdated = new TrustList(
                SECOND.federation(),
                2,
                TestFederation.ISSUED.minusSeconds(1),
                SECOND.expiresAt(),
                2,
                keys,
                SECOND.members());
        assertRefused(Reason.MALFORMED, () -> TrustListVerifier.next(FIRST, FEDERATION.signed(backdated, 0, 1), NOW));
    }

    @Test
    void aListFromTheFutureAndAnotherFederationsListAreRefused() {
        var future = FIRST.content().next(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(90)));
        assertRefused(Reason.NOT_YET_VALID, () -> TrustListVerifier.next(FIRST, FEDERATION.signed(future, 0, 1), NOW));
        var other = new TrustList(
                "other",
                2,
                NOW,
                NOW.plus(Duration.ofDays(90)),
                2,
                FIRST.content().keys(),
                List.of());
        assertRefused(
                Reason.WRONG_FEDERATION, () -> TrustListVerifier.next(FIRST, FEDERATION.signed(other, 0, 1), NOW));
    }

    @Test
    void anExpiredListIsStillAcceptedOnTheWayToANewerOne() throws VerificationException {
        var brief = FIRST.content().next(NOW, NOW.plusSeconds(1));
        var later = NOW.plus(Duration.ofDays(365));
        assertThat(TrustListVerifier.next(FIRST, FEDERATION.signed(brief, 0, 1), later)
                        .list()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void membersKeysAndStandingsAreNeverForgotten() {
        var nobody = new TrustList(SECOND.federation(), 2, NOW, SECOND.expiresAt(), 2, SECOND.keys(), List.of());
        assertForgets(nobody);
        assertForgets(SECOND.withKeys(SECOND.keys().subList(0, 2), 2));
        var entry = TestFederation.entry(XA);
        assertForgets(SECOND.with(entry.withKeys(new MemberKeys(entry.keys().roots(), List.of(), List.of(), false))));
        assertForgets(SECOND.with(new Member(
                entry.state(),
                entry.focalPoint(),
                entry.endpoints(),
                entry.keys(),
                List.of(new Standing(MemberStatus.SUSPENDED, TestFederation.ISSUED)),
                entry.keyChangeApproval())));
        var longer = entry.keys().roots().getFirst();
        assertForgets(SECOND.with(entry.withKeys(new MemberKeys(
                List.of(new MemberRoot(longer.certificate(), Period.since(Instant.EPOCH), longer.possessionProof())),
                entry.keys().logKeys(),
                List.of(),
                false))));
    }

    private static void assertForgets(TrustList list) {
        assertRefused(Reason.MALFORMED, () -> TrustListVerifier.next(FIRST, FEDERATION.signed(list, 0, 1), NOW));
    }

    @Test
    void aFurtherStandingIsNoLoss() throws VerificationException {
        var suspended = FIRST.content()
                .member(XA.state())
                .orElseThrow()
                .withStanding(new Standing(MemberStatus.SUSPENDED, NOW));
        var list = TrustListVerifier.next(FIRST, FEDERATION.signed(SECOND.with(suspended), 0, 1), NOW)
                .list();
        assertThat(list.content().member(XA.state()).orElseThrow().statusAt(NOW))
                .contains(MemberStatus.SUSPENDED);
    }
}
