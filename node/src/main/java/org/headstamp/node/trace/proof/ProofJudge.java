package org.headstamp.node.trace.proof;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.ProofVerifier;
import org.headstamp.node.exchange.ProvenMessage;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.HandlingRules;
import org.headstamp.node.release.Held;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.jspecify.annotations.Nullable;

/** Whether a sealed answer proves what the State that passes it on says. */
@Singleton
class ProofJudge {
    private final ProofVerifier verifier;
    private final MemberState self;

    ProofJudge(ProofVerifier verifier, NodeConfig config) {
        this.verifier = verifier;
        this.self = new MemberState(config.state());
    }

    /**
     * Verifies one proof of a question.
     *
     * @throws BadProofException with the first check that does not hold, in words for both officers
     */
    VerifiedProof judge(ProofWire.Claimed claimed, Received question, TraceQuestion asked) throws BadProofException {
        // 1. Its State sealed exactly these bytes.
        var proven = verify("the answer of " + claimed.from(), claimed.content(), claimed.seal());
        var name = "the answer of " + proven.from() + " (message " + proven.id() + ")";
        require(proven.from().equals(claimed.from()), name + " is not of " + claimed.from() + ", as the question says");
        // 2. It went to the State that passes it on, in this case.
        requireBetween(name, proven, question);
        // 3. It answers a question.
        var answer = answerIn(name, proven);
        require(proven.inReplyTo() != null, name + " answers no message");
        // 4. It speaks of what is asked about.
        requireItems(name, answer, asked);
        // 5. It may be passed on to us.
        var consent = consent(claimed, question);
        requireRelease(name, proven, consent, question);
        return new VerifiedProof(proven, answer, consent);
    }

    private ProvenMessage verify(String name, ByteString content, ByteString seal) throws BadProofException {
        try {
            return verifier.verify(content, seal);
        } catch (VerificationException e) {
            throw new BadProofException(name + " does not verify: " + e.getMessage() + " (" + e.reason() + ")", e);
        }
    }

    private static void requireBetween(String name, ProvenMessage proven, Received question) throws BadProofException {
        require(
                proven.to().equals(question.from()),
                name + " was addressed to " + proven.to() + ", not to " + question.from() + ", which passes it on");
        require(
                proven.caseId().equals(question.caseId()),
                name + " belongs to case " + proven.caseId() + ", not to " + question.caseId());
    }

    private static TraceAnswer answerIn(String name, ProvenMessage proven) throws BadProofException {
        try {
            var answer = ProofWire.answerIn(proven);
            if (answer == null) {
                throw new BadProofException(name + " is a " + proven.kind() + " and no answer to a trace request");
            }
            return answer;
        } catch (InvalidValueException e) {
            throw new BadProofException(name + " has no meaning: " + e.getMessage(), e);
        }
    }

    private static void requireItems(String name, TraceAnswer answer, TraceQuestion asked) throws BadProofException {
        var others = ProofWire.itemsBeyond(asked, answer);
        require(others.isEmpty(), name + " speaks of items that are not asked about: " + others);
    }

    private @Nullable ProvenMessage consent(ProofWire.Claimed claimed, Received question) throws BadProofException {
        if (claimed.consent() == null) {
            return null;
        }
        var name = "the consent of " + claimed.from();
        var proven = verify(name, claimed.consent().content(), claimed.consent().seal());
        require(proven.from().equals(claimed.from()), name + " is of " + proven.from());
        requireBetween(name, proven, question);
        require(proven.kind() == PayloadKind.CONSENT_REPLY, name + " is a " + proven.kind() + " and no consent");
        return proven;
    }

    /** Judged by the rules of the State that passes it on, with the leave that it shows. */
    private void requireRelease(String name, ProvenMessage proven, @Nullable ProvenMessage consent, Received question)
            throws BadProofException {
        var message = HandledMessage.of(proven.id(), proven.from(), proven.header());
        var held = new Held(grants(consent, question), false, true);
        var ruling = new HandlingRules(question.from()).decide(message, new Use.OnwardTrace(Set.of(self)), held);
        if (ruling instanceof Ruling.Denied refusal) {
            throw new BadProofException(name + " may not be passed on to " + self + ": " + refusal.reason()
                    + (consent == null ? "" : "; the consent that came along does not cover it"));
        }
    }

    private static List<Held.Grant> grants(@Nullable ProvenMessage consent, Received question) {
        if (consent == null
                || !(ReleaseWire.decisionIn(consent.message()) instanceof ConsentDecision.Granted granted)
                || !granted.holds(question.sealedAt())) {
            return List.of();
        }
        return List.of(new Held.Grant(ReleaseUse.ONWARD_TRACE, Set.copyOf(granted.states()), granted.conditions()));
    }

    private static void require(boolean holds, String otherwise) throws BadProofException {
        if (!holds) {
            throw new BadProofException(otherwise);
        }
    }
}
