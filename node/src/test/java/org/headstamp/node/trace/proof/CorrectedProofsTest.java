package org.headstamp.node.trace.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.proof.ProofLetters.handling;
import static org.headstamp.node.trace.proof.ProofLetters.proof;
import static org.headstamp.node.trace.proof.ProofLetters.withConsent;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Correction;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.Identification;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** XA asked XB on with what XC answered, and puts the question right: nothing that held for the question is lost. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CorrectedProofsTest {
    private static final MemberState XD = new MemberState("XD");
    private static final TraceQuestion ASKED = TraceSamples.question(
                    TraceSamples.firedCases("1"), TraceSamples.firedCases("2"))
            .afterAsking(List.of(TraceSamples.XC, XD));

    @Inject
    ReceivedProofs proofs;

    @Inject
    AnsweringReading reading;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    private CaseId caseId = TraceSamples.aCase(TraceSamples.XA);
    private ProofLetters letters = new ProofLetters(caseId);
    private Envelope answer = Envelope.getDefaultInstance();
    private MessageId question = TraceSamples.aMessage();
    private int sequence;

    @BeforeEach
    void askOn() {
        caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        letters = new ProofLetters(caseId);
        sequence = 0;
        var response = TraceWire.toWire(TraceSamples.answer(Completeness.FULL)).toBuilder()
                .addIdentifications(Identification.newBuilder().setItemReference("1"));
        answer = letters.sealed("XC", message -> message.setTraceResponse(response));
        question = mailbox.bring(
                TestFederation.running().state("XA"),
                caseId,
                ++sequence,
                null,
                message -> message.setTraceRequest(
                        TraceWire.toWire(ASKED).toBuilder().addProofs(proof("XC", answer))));
        assertThat(mailbox.fate(question)).isEqualTo("HANDLED");
    }

    @Test
    void aQuestionThatIsPutRightBringsItsProofsAgain() {
        var right = ASKED.afterAsking(List.of(XD, TraceSamples.XC, new MemberState("XE")))
                .withItems(List.of(TraceSamples.firedCases("1")));
        var corrected = corrects(right, proof("XC", answer));
        assertThat(mailbox.fate(corrected)).isEqualTo("HANDLED");
        assertThat(received().question()).isEqualTo(right);
        assertThat(received().latestQuestion()).isEqualTo(corrected);
        assertThat(proofs.of(corrected)).extracting(ReceivedProof::from).containsExactly(TraceSamples.XC);
        assertThat(proofs.sealedIn(caseId))
                .as("the same sealed answer, once")
                .containsExactly(new SealedPart(answer.getContent(), answer.getSeal()));
    }

    @Test
    void aQuestionThatForgetsAStateOrItsProofIsContested() {
        assertContested(
                corrects(ASKED.afterAsking(List.of(TraceSamples.XC)), proof("XC", answer)),
                "CONFLICT_REASON_LOOP",
                "the question leaves out XD, which it said was asked already");
        assertContested(corrects(ASKED), "CONFLICT_REASON_BAD_PROOF", "leaves out the answer of XC that came with it");
    }

    @Test
    void aQuestionThatIsMadeCircularIsContested() {
        assertContested(
                corrects(ASKED.afterAsking(List.of(TraceSamples.XC, XD, TraceSamples.XB)), proof("XC", answer)),
                "CONFLICT_REASON_LOOP",
                "the question says that XB was asked already");
        var own = letters.sealed("XB", message -> message);
        assertContested(
                corrects(ASKED, proof("XC", answer), proof("XB", own)), "CONFLICT_REASON_LOOP", "comes back to XB");
        assertContested(
                corrects(ASKED, proof("XC", answer), proof("XC", answer)),
                "CONFLICT_REASON_LOOP",
                "goes through one State twice");
    }

    @Test
    void aQuestionThatItsProofsDoNotCoverIsContested() {
        assertContested(
                corrects(ASKED.withItems(List.of(TraceSamples.firedCases("2"))), proof("XC", answer)),
                "CONFLICT_REASON_BAD_PROOF",
                "speaks of items that are not asked about: 1");
        var tampered = answer.toBuilder()
                .setContent(answer.getContent().concat(ByteString.copyFrom(new byte[] {8, 1})))
                .build();
        assertContested(corrects(ASKED, proof("XC", tampered)), "CONFLICT_REASON_BAD_PROOF", "XC does not verify");
    }

    @Test
    void aProofThatMayNotBePassedOnIsContestedThisTimeToo() {
        var withConsent = letters.sealed(
                "XC", message -> message.setHandling(handling(OnwardRelease.ONWARD_RELEASE_WITH_CONSENT)));
        assertContested(
                corrects(ASKED, proof("XC", withConsent)), "CONFLICT_REASON_BAD_PROOF", "may not be passed on to XB");
        var expired = letters.consent("XC", List.of("XB"), Instant.now().minus(Duration.ofMinutes(1)));
        assertContested(
                corrects(ASKED, withConsent(proof("XC", withConsent), expired)),
                "CONFLICT_REASON_BAD_PROOF",
                "the consent that came along does not cover it");
        var consent = letters.consent("XC", List.of("XB"), null);
        assertThat(mailbox.fate(corrects(ASKED, withConsent(proof("XC", withConsent), consent))))
                .isEqualTo("HANDLED");
    }

    @Test
    void whoIsNoPartyLearnsNothingOfTheProofs() {
        var unknown = TraceSamples.aMessage();
        var notice = conflictOf(bring(unknown, ASKED));
        assertThat(notice).startsWith("CONFLICT_REASON_UNKNOWN_CASE");
    }

    private void assertContested(MessageId correction, String reason, String words) {
        assertThat(mailbox.fate(correction)).isEqualTo("CONFLICTED");
        assertThat(conflictOf(correction)).startsWith(reason + " ").contains(words);
        assertThat(proofs.of(correction)).isEmpty();
        assertThat(received().question()).isEqualTo(ASKED);
        assertThat(received().latestQuestion()).isEqualTo(question);
    }

    private String conflictOf(MessageId message) {
        var notice = messages.ofCase(caseId).stream()
                .filter(sent -> sent.kind() == PayloadKind.CONFLICT_NOTICE)
                .filter(sent -> message.equals(sent.inReplyTo()))
                .findFirst()
                .orElseThrow()
                .message()
                .getConflictNotice();
        return notice.getReason().name() + " " + notice.getDetail();
    }

    private MessageId corrects(TraceQuestion right, ProvenAnswer.Builder... chain) {
        return bring(question, right, chain);
    }

    private MessageId bring(MessageId supersedes, TraceQuestion right, ProvenAnswer.Builder... chain) {
        var request = TraceWire.toWire(right).toBuilder();
        for (var proof : chain) {
            request.addProofs(proof);
        }
        var correction = Correction.newBuilder()
                .setSupersedes(supersedes.toString())
                .setReason("something was wrong")
                .setTraceRequest(request);
        return mailbox.bring(
                TestFederation.running().state("XA"),
                caseId,
                ++sequence,
                null,
                message -> message.setCorrection(correction));
    }

    private AnsweringTrace received() {
        var id = reading.answeringIn(DialogueDesk.REGISTRAR, caseId).getFirst().id();
        return reading.answering(DialogueDesk.REGISTRAR, id);
    }
}
