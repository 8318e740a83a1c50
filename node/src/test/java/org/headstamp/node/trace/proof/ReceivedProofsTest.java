package org.headstamp.node.trace.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.trace.proof.ProofLetters.handling;
import static org.headstamp.node.trace.proof.ProofLetters.proof;
import static org.headstamp.node.trace.proof.ProofLetters.seal;
import static org.headstamp.node.trace.proof.ProofLetters.timestamp;
import static org.headstamp.node.trace.proof.ProofLetters.withConsent;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.zip.ZipInputStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.evidence.CaseBundles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.language.Languages;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.certificate.Profile;
import org.headstamp.pki.certificate.Validity;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.SoftwareKey;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.Ground;
import org.headstamp.proto.trace.v1.Identification;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.headstamp.proto.trace.v1.SealedConsent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** XA, whose case it is, asks XB on with what XC answered. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReceivedProofsTest {
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));

    @Inject
    ReceivedProofs proofs;

    @Inject
    CaseBundles bundles;

    @Inject
    Languages languages;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    Federation federation;

    private CaseId caseId = TraceSamples.aCase(TraceSamples.XA);
    private ProofLetters letters = new ProofLetters(caseId);
    private int sequence;

    @BeforeEach
    void newCase() {
        caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        letters = new ProofLetters(caseId);
        sequence = 0;
    }

    @Test
    void aVerifiedAnswerIsKeptShownAndExported() throws IOException {
        var answer = letters.sealed("XC", message -> message);
        var question = ask(proof("XC", answer));
        assertThat(mailbox.fate(question)).isEqualTo("HANDLED");
        assertThat(proofs.of(question)).singleElement().satisfies(proof -> {
            assertThat(proof.from()).isEqualTo(TraceSamples.XC);
            assertThat(proof.position()).isEqualTo(1);
            assertThat(proof.answer()).isEqualTo(TraceSamples.answer(Completeness.FULL));
            assertThat(proof.withConsent()).isFalse();
        });
        assertThat(filesOfBundle()).anyMatch(name -> name.endsWith("-XC-XA-trace-response.p7s"));
    }

    @Test
    void leaveThatCameAlongLetsAnAnswerPass() {
        var answer = letters.sealed(
                "XC", message -> message.setHandling(handling(OnwardRelease.ONWARD_RELEASE_WITH_CONSENT)));
        var consent = letters.consent("XC", List.of("XB"), null);
        var question = ask(proof("XC", answer)
                .setConsent(SealedConsent.newBuilder()
                        .setContent(consent.getContent())
                        .setSeal(consent.getSeal())));
        assertThat(mailbox.fate(question)).isEqualTo("HANDLED");
        assertThat(proofs.of(question))
                .singleElement()
                .satisfies(proof -> assertThat(proof.withConsent()).isTrue());
    }

    @Test
    void anAnswerThatMayNotBePassedOnIsContested() {
        var withConsent = handling(OnwardRelease.ONWARD_RELEASE_WITH_CONSENT);
        var answer = letters.sealed("XC", message -> message.setHandling(withConsent));
        assertContested(
                proof("XC", answer), "may not be passed on to XB: XC allows onward release with its consent only");
        var toAnother = letters.consent("XC", List.of("XE"), null);
        assertContested(withConsent(proof("XC", answer), toAnother), "the consent that came along does not cover it");
        var expired = letters.consent("XC", List.of("XB"), Instant.now().minus(Duration.ofMinutes(1)));
        assertContested(withConsent(proof("XC", answer), expired), "the consent that came along does not cover it");
        var ofAnother = letters.consent("XD", List.of("XB"), null);
        assertContested(withConsent(proof("XC", answer), ofAnother), "the consent of XC is of XD");
        var prohibited =
                letters.sealed("XC", message -> message.setHandling(handling(OnwardRelease.ONWARD_RELEASE_PROHIBITED)));
        assertContested(
                withConsent(proof("XC", prohibited), letters.consent("XC", List.of("XB"), null)),
                "XC prohibits onward release (PROHIBITED), here to XB");
    }

    @Test
    void anAnswerThatProvesNothingHereIsContested() {
        var good = letters.sealed("XC", message -> message);
        var tampered = good.toBuilder()
                .setContent(good.getContent().concat(ByteString.copyFrom(new byte[] {8, 1})))
                .build();
        assertContested(proof("XC", tampered), "the answer of XC does not verify: sealed over other content");
        assertContested(proof("XD", good), "is not of XD, as the question says");
        var bySomebodyElse = seal("XD", letters.builder("XC").build());
        assertContested(proof("XC", bySomebodyElse), "does not verify: sealed by XD, says it is from XC");
        assertContested(
                proof("XC", letters.sealed("XC", message -> message.setTo("XD"))), "was addressed to XD, not to XA");
        var otherCase = TraceSamples.aCase(TraceSamples.XA).toString();
        assertContested(
                proof("XC", letters.sealed("XC", message -> message.setCaseId(otherCase))),
                "belongs to case " + otherCase);
        assertContested(
                proof("XC", letters.sealed("XC", message -> message.setFederation("another"))),
                "made for the federation another");
        assertContested(
                proof(
                        "XC",
                        letters.sealed(
                                "XC",
                                message -> message.setRefusalNotice(
                                        RefusalNotice.newBuilder().setGround(Ground.GROUND_NATIONAL_SECURITY)))),
                "is a REFUSAL_NOTICE and no answer to a trace request");
        assertContested(proof("XC", letters.sealed("XC", message -> message.setInReplyTo(""))), "answers no message");
        var ahead = Instant.now().plus(Duration.ofHours(2));
        assertContested(proof("XC", letters.sealedAt("XC", ahead)), "does not verify: sealed in the future");
    }

    @Test
    void anAnswerAboutOtherItemsIsContested() {
        var other = TraceWire.toWire(TraceSamples.answer(Completeness.FULL)).toBuilder()
                .addIdentifications(Identification.newBuilder().setItemReference("77"))
                .build();
        assertContested(
                proof("XC", letters.sealed("XC", message -> message.setTraceResponse(other))),
                "speaks of items that are not asked about: 77");
    }

    @Test
    void anAnswerUnderARevokedSealIsContested() {
        var xd = TestFederation.running().state("XD");
        var key = SoftwareKey.generate(KeyAlgorithm.P256, new SecureRandom());
        var validity = Validity.startingAt(Instant.now().minus(Duration.ofHours(3)), Duration.ofDays(30));
        var certificate = xd.root().issue(new Profile.Seal(), key.verifyingKey(), validity);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var message = letters.builder("XD").setSealedAt(timestamp(at)).build().toByteString();
        var sealed = Envelope.newBuilder()
                .setContent(message)
                .setSeal(new Sealer(key, certificate, List.of()).seal(SealKind.MESSAGE, message, at))
                .build();
        assertThat(mailbox.fate(ask(proof("XD", sealed)))).isEqualTo("HANDLED");
        var revoked = TestFederation.running().revoke("XD", certificate);
        await().until(() -> federation.trust().revocationLists().contains(revoked));
        assertContested(proof("XD", sealed), "the answer of XD does not verify");
    }

    @Test
    void aChainThatComesBackIsContested() {
        var question = mailbox.bring(
                xa(),
                caseId,
                ++sequence,
                null,
                message -> message.setTraceRequest(
                        TraceWire.toWire(TraceSamples.question().afterAsking(List.of(new MemberState("XB"))))));
        assertConflict(question, "CONFLICT_REASON_LOOP", "the question says that XB was asked already");
        var own = letters.sealed("XB", message -> message);
        assertConflict(ask(proof("XB", own)), "CONFLICT_REASON_LOOP", "comes back to XB");
        var answer = proof("XC", letters.sealed("XC", message -> message));
        assertConflict(ask(answer, answer), "CONFLICT_REASON_LOOP", "goes through one State twice");
        assertConflict(
                ask(answer, proof("XA", letters.sealed("XA", message -> message))),
                "CONFLICT_REASON_LOOP",
                "goes through one State twice");
    }

    private void assertContested(ProvenAnswer.Builder proof, String words) {
        assertConflict(ask(proof), "CONFLICT_REASON_BAD_PROOF", words);
    }

    private void assertConflict(MessageId question, String reason, String words) {
        assertThat(mailbox.fate(question)).isEqualTo("CONFLICTED");
        var notice = messages.ofCase(caseId).stream()
                .filter(message -> message.kind() == PayloadKind.CONFLICT_NOTICE)
                .filter(message -> question.equals(message.inReplyTo()))
                .findFirst()
                .orElseThrow()
                .message()
                .getConflictNotice();
        assertThat(notice.getReason().name()).isEqualTo(reason);
        assertThat(notice.getDetail()).contains(words);
        assertThat(proofs.of(question)).isEmpty();
    }

    private MessageId ask(ProvenAnswer.Builder... chain) {
        var request = TraceWire.toWire(TraceSamples.question()).toBuilder();
        for (var proof : chain) {
            request.addProofs(proof);
        }
        return mailbox.bring(xa(), caseId, ++sequence, null, message -> message.setTraceRequest(request));
    }

    private List<String> filesOfBundle() throws IOException {
        var names = new ArrayList<String>();
        try (var zip =
                new ZipInputStream(bundles.open(FOCAL_POINT, caseId, ExportPurpose.INTERNAL, languages.wished("en")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static TestState xa() {
        return TestFederation.running().state("XA");
    }
}
