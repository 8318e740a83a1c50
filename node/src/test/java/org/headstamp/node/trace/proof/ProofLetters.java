package org.headstamp.node.trace.proof;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Letters;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.headstamp.proto.trace.v1.SealedConsent;
import org.jspecify.annotations.Nullable;

/** What other States sealed for XA in one of its cases, and XA passes on. */
record ProofLetters(CaseId caseId) {
    /** An answer that may be passed on, changed before it is sealed. */
    Envelope sealed(String from, UnaryOperator<Message.Builder> change) {
        return seal(from, change.apply(builder(from)).build());
    }

    Envelope sealedAt(String from, Instant at) {
        return seal(from, builder(from).setSealedAt(timestamp(at)).build());
    }

    Envelope consent(String from, List<String> states, @Nullable Instant until) {
        var decision = new ConsentDecision.Granted(
                states.stream().map(MemberState::new).toList(), until, "");
        return sealed(
                from,
                message -> message.setConsentReply(ReleaseWire.payload(decision).getConsentReply()));
    }

    /** The answer of a State to XA, which allows onward release. */
    Message.Builder builder(String from) {
        return Letters.message(TestFederation.running().state(from), Instant.now())
                .clearRefusalNotice()
                .setTo("XA")
                .setCaseId(caseId.toString())
                .setInReplyTo(TraceSamples.aMessage().toString())
                .setHandling(handling(OnwardRelease.ONWARD_RELEASE_ALLOWED))
                .setTraceResponse(TraceWire.toWire(TraceSamples.answer(Completeness.FULL)));
    }

    static ProvenAnswer.Builder proof(String from, Envelope sealed) {
        return ProvenAnswer.newBuilder()
                .setFrom(from)
                .setContent(sealed.getContent())
                .setSeal(sealed.getSeal());
    }

    static ProvenAnswer.Builder withConsent(ProvenAnswer.Builder proof, Envelope consent) {
        return proof.setConsent(
                SealedConsent.newBuilder().setContent(consent.getContent()).setSeal(consent.getSeal()));
    }

    static Handling handling(OnwardRelease release) {
        return Handling.newBuilder()
                .setCode(HandlingCode.HANDLING_CODE_H0)
                .setOnwardRelease(release)
                .build();
    }

    static Envelope seal(String by, Message message) {
        return Letters.sealed(TestFederation.running().state(by), message);
    }

    static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
    }
}
