package org.headstamp.pki.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.headstamp.pki.OpenSsl;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTrustListTest {
    private static final TestFederation FEDERATION =
            TestFederation.of(TestMember.of("XA"), TestMember.of("XB"), TestMember.of("XC"));
    private static final TrustList DRAFT = FEDERATION.draft();

    @Test
    void aListSignedByTheThresholdIsAccepted() throws VerificationException {
        var travelled = SignedList.parse(FEDERATION.signed(DRAFT, 0, 2).toBytes());
        var list = TrustListVerifier.first(travelled, FEDERATION.pin(), NOW);
        assertThat(list.content()).isEqualTo(DRAFT);
        assertThat(list.toBytes()).isEqualTo(travelled.toBytes());
    }

    @Test
    void opensslVerifiesASignature(@TempDir Path folder) throws IOException, InterruptedException {
        var signed = FEDERATION.signed(DRAFT, 0);
        Files.write(folder.resolve("list"), ListSignature.message(signed.list()).toByteArray());
        Files.write(
                folder.resolve("signature"),
                signed.signatures().getFirst().signature().toByteArray());
        var spki = FEDERATION.keys().getFirst().verifyingKey().spki().toByteArray();
        Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(spki)
                        + "\n-----END PUBLIC KEY-----\n");
        var run = OpenSsl.in(folder, "dgst", "-sha384", "-verify", "key.pem", "-signature", "signature", "list");
        assertThat(run.output()).contains("Verified OK");
    }

    @Test
    void oneSignatureIsTooFewAndTheSameTwiceCountsOnce() {
        var one = FEDERATION.signed(DRAFT, 1);
        assertRefused(Reason.BELOW_THRESHOLD, () -> TrustListVerifier.first(one, FEDERATION.pin(), NOW));
        var twice = new ArrayList<>(one.signatures());
        twice.addAll(one.signatures());
        var doubled = new SignedList(one.list(), twice);
        assertRefused(Reason.BELOW_THRESHOLD, () -> TrustListVerifier.first(doubled, FEDERATION.pin(), NOW));
        assertRefused(
                Reason.BELOW_THRESHOLD, () -> TrustListVerifier.first(SignedList.draft(DRAFT), FEDERATION.pin(), NOW));
    }

    @Test
    void aSignatureByAnUnlistedKeyMakesTheListInvalid() {
        var stranger = SoftwareKey.generate(KeyAlgorithm.P384, new SecureRandom());
        var signed = FEDERATION.signed(DRAFT, 0, 1).sign(stranger);
        assertRefused(Reason.BAD_SIGNATURE, () -> TrustListVerifier.first(signed, FEDERATION.pin(), NOW));
    }

    @Test
    void listedKeysThatAreNotPinnedAreNotEnough() {
        var other = TestFederation.of(TestMember.of("XA"));
        var mixed = new TrustListPin(
                TestFederation.NAME,
                Set.of(
                        other.keys().get(0).verifyingKey().id(),
                        FEDERATION.keys().get(0).verifyingKey().id()),
                1);
        assertRefused(
                Reason.BELOW_THRESHOLD, () -> TrustListVerifier.first(FEDERATION.signed(DRAFT, 1, 2), mixed, NOW));
        assertRefused(
                Reason.BELOW_THRESHOLD,
                () -> TrustListVerifier.first(FEDERATION.signed(DRAFT, 0, 1), other.pin(), NOW));
    }

    @Test
    void aListThatAsksForFewerSignaturesThanThePinStillNeedsThePinnedNumber() {
        var lax = DRAFT.withKeys(DRAFT.keys(), 1);
        assertRefused(
                Reason.BELOW_THRESHOLD,
                () -> TrustListVerifier.first(FEDERATION.signed(lax, 0), FEDERATION.pin(), NOW));
    }

    @Test
    void aRetiredKeyDoesNotCount() {
        var keys = new ArrayList<>(DRAFT.keys());
        var retired = keys.getFirst();
        keys.set(
                0,
                new FederationKey(
                        retired.key(), new Period(Instant.EPOCH, TestFederation.ISSUED.minus(Duration.ofDays(1)))));
        var list = DRAFT.withKeys(keys, 2);
        assertRefused(
                Reason.BELOW_THRESHOLD,
                () -> TrustListVerifier.first(FEDERATION.signed(list, 0, 1), FEDERATION.pin(), NOW));
    }

    @Test
    void anotherFederationsListIsRefused() {
        var pin = new TrustListPin("other", FEDERATION.pin().keys(), 2);
        assertRefused(Reason.WRONG_FEDERATION, () -> TrustListVerifier.first(FEDERATION.signed(DRAFT, 0, 1), pin, NOW));
    }

    @Test
    void aListFromTheFutureIsRefusedBeyondTheSkew() throws VerificationException {
        var signed = FEDERATION.signed(DRAFT, 0, 1);
        var early = TestFederation.ISSUED.minus(TrustListVerifier.SKEW);
        assertThat(TrustListVerifier.first(signed, FEDERATION.pin(), early)).isNotNull();
        assertRefused(
                Reason.NOT_YET_VALID, () -> TrustListVerifier.first(signed, FEDERATION.pin(), early.minusMillis(1)));
    }

    @Test
    void anExpiredListSaysSoAndGraceIsAdded() throws VerificationException {
        var list = FEDERATION.verified();
        list.requireCurrent(TestFederation.EXPIRES.minusMillis(1), Duration.ZERO);
        assertRefused(Reason.EXPIRED, () -> list.requireCurrent(TestFederation.EXPIRES, Duration.ZERO));
        list.requireCurrent(TestFederation.EXPIRES, Duration.ofDays(1));
    }

    @Test
    void everyFlippedBitIsRefused() {
        var bytes = FEDERATION.signed(DRAFT, 0, 1).toBytes().toByteArray();
        for (var at = 0; at < bytes.length; at++) {
            var spoiled = bytes.clone();
            spoiled[at] ^= (byte) (1 << at % 8);
            assertThatExceptionOfType(VerificationException.class)
                    .as("byte " + at)
                    .isThrownBy(() -> TrustListVerifier.first(
                            SignedList.parse(ByteString.copyFrom(spoiled)), FEDERATION.pin(), NOW));
        }
    }

    @Test
    void aTruncatedListIsRefusedAtEveryLength() {
        var bytes = FEDERATION.signed(DRAFT, 0, 1).toBytes();
        for (var length = 0; length < bytes.size(); length += 7) {
            var part = bytes.substring(0, length);
            assertThatExceptionOfType(VerificationException.class)
                    .as("length " + length)
                    .isThrownBy(() -> TrustListVerifier.first(SignedList.parse(part), FEDERATION.pin(), NOW));
        }
    }

    @Test
    void aThresholdThatCannotBeReachedIsNotPinnedAndNotListed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustListPin("exercise", FEDERATION.pin().keys(), 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustListPin("exercise", Set.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.withKeys(DRAFT.keys(), 4));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.withKeys(List.of(), 1));
    }

    @Test
    void onlyP384KeysSign() {
        var weaker = SoftwareKey.generate(KeyAlgorithm.P256, new SecureRandom());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedList.draft(DRAFT).sign(weaker));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FederationKey(weaker.verifyingKey(), Period.since(NOW)));
    }

    @Test
    void signingAgainReplacesTheEarlierSignature() {
        assertThat(FEDERATION.signed(DRAFT, 0, 0, 1).signatures()).hasSize(2);
    }
}
