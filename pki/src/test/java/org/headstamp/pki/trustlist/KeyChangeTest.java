package org.headstamp.pki.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.junit.jupiter.api.Test;

class KeyChangeTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final TestMember NEW_XA = TestMember.fresh("XA");
    private static final TestMember XB = TestMember.of("XB");
    private static final TestFederation FEDERATION = TestFederation.of(XA, XB);
    private static final VerifiedTrustList FIRST = FEDERATION.verified();
    private static final TrustList DRAFT = FIRST.content().next(NOW, NOW.plus(Duration.ofDays(90)));
    private static final Member CHANGED = TestFederation.entry(XA).withKeys(withNewRoot());

    private static MemberKeys withNewRoot() {
        var keys = TestFederation.keys(XA);
        var old =
                FIRST.content().member(XA.state()).orElseThrow().keys().roots().getFirst();
        var roots = Stream.of(old, TestFederation.root(NEW_XA)).toList();
        return new MemberKeys(roots, keys.logKeys(), List.of(), false);
    }

    private static TrustListUpdate accept(Member member) throws VerificationException {
        return TrustListVerifier.next(FIRST, FEDERATION.signed(DRAFT.with(member), 0, 1), NOW);
    }

    @Test
    void aNewRootWithoutTheConsentOfAnOldOneIsReported() throws VerificationException {
        assertThat(accept(CHANGED).unapproved()).containsExactly(XA.state());
    }

    @Test
    void aNewRootWithTheConsentOfAnOldOneIsNot() throws VerificationException {
        var consent = KeyChange.approve(DRAFT, CHANGED, XA.rootCertificate(), XA.rootKey(), NOW);
        assertThat(accept(CHANGED.withKeyChangeApproval(consent)).unapproved()).isEmpty();
    }

    @Test
    void theNewRootCannotConsentToItself() {
        var consent = KeyChange.approve(DRAFT, CHANGED, NEW_XA.rootCertificate(), NEW_XA.rootKey(), NOW);
        assertRefused(Reason.BAD_SIGNATURE, () -> accept(CHANGED.withKeyChangeApproval(consent)));
    }

    @Test
    void anotherStateCannotConsent() {
        var consent = KeyChange.approve(DRAFT, CHANGED, XB.rootCertificate(), XB.rootKey(), NOW);
        assertRefused(Reason.BAD_SIGNATURE, () -> accept(CHANGED.withKeyChangeApproval(consent)));
    }

    @Test
    void aConsentIsToTheseKeysInThisVersionOnly() {
        var postQuantum = CHANGED.withKeys(
                new MemberKeys(CHANGED.keys().roots(), CHANGED.keys().logKeys(), List.of(), true));
        var consent = KeyChange.approve(DRAFT, postQuantum, XA.rootCertificate(), XA.rootKey(), NOW);
        assertRefused(Reason.BAD_SIGNATURE, () -> accept(CHANGED.withKeyChangeApproval(consent)));
        var later = DRAFT.next(NOW, NOW.plus(Duration.ofDays(90)));
        var early = KeyChange.approve(later, CHANGED, XA.rootCertificate(), XA.rootKey(), NOW);
        assertRefused(Reason.BAD_SIGNATURE, () -> accept(CHANGED.withKeyChangeApproval(early)));
    }

    @Test
    void nonsenseForConsentMakesTheListInvalid() {
        assertRefused(Reason.MALFORMED, () -> accept(CHANGED.withKeyChangeApproval(ByteString.copyFromUtf8("yes"))));
    }

    @Test
    void aChangedLogKeyIsReportedToo() throws VerificationException {
        var keys = FIRST.content().member(XA.state()).orElseThrow().keys();
        var ended = keys.logKeys().getFirst();
        var changed = new MemberKeys(
                keys.roots(), List.of(new LogKey(ended.key(), ended.period().endingAt(NOW))), List.of(), false);
        assertThat(accept(TestFederation.entry(XA).withKeys(changed)).unapproved())
                .containsExactly(XA.state());
    }
}
