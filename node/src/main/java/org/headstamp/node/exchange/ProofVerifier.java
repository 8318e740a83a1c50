package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.federation.TrustView;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.seal.Seal;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.Message;

/**
 * Verifies sealed messages that came as proof, not from their sender. Nothing proves when they were sealed but their own
 * claim, which a stolen key can make: so the certificate must be unrevoked now as well as then.
 */
@Singleton
public class ProofVerifier {
    private final Federation federation;
    private final SealReader seals;
    private final NodeClock clock;

    ProofVerifier(Federation federation, SealReader seals, NodeClock clock) {
        this.federation = federation;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Proves who sealed a message; to whom it went and what it means is the caller's next question.
     *
     * @throws VerificationException with the first check that does not hold
     */
    public ProvenMessage verify(ByteString content, ByteString seal) throws VerificationException {
        var trust = federation.trust();
        // 1. The seal verifies over the exact bytes.
        var verified = seals.read(SealKind.MESSAGE, content, seal);
        // 2. Nothing inside stays invisible, and the rules of the schema hold.
        var message = StrictWire.parse(content, Message.parser());
        // 3. The root behind the seal belongs to the State that the message names as its sender.
        var member = trust.identify(verified.path());
        require(
                member.alpha2().equals(message.getFrom()),
                Reason.FOREIGN_ROOT,
                "sealed by " + member + ", says it is from " + message.getFrom());
        require(
                !trust.requiresPostQuantumSeal(member),
                Reason.MISSING_ATTRIBUTE,
                "the trust list asks " + member + " for a post-quantum seal, which a proof cannot carry");
        // 4. It is of this federation.
        require(
                message.getFederation().equals(federation.name()),
                Reason.WRONG_FEDERATION,
                "made for the federation " + message.getFederation());
        // 5. The time of sealing is the one that was signed, and not ahead.
        var sealedAt = StrictWire.instant(message.getSealedAt());
        require(
                sealedAt.equals(verified.signingTime()),
                Reason.BAD_SIGNATURE,
                "the signing time of the seal is not the time of sealing");
        require(!sealedAt.isAfter(clock.now()), Reason.NOT_YET_VALID, "sealed in the future");
        // 6. Its sender was a member then, and its certificate was good then and is not revoked now.
        trust.requireActive(member, sealedAt);
        validate(trust, verified, sealedAt);
        validate(trust, verified, nowOrItsEnd(verified));
        return new ProvenMessage(message, content, seal);
    }

    /** Reads again, from where it is kept, what verified when it came. */
    public static ProvenMessage verifiedBefore(ByteString content, ByteString seal) {
        try {
            return new ProvenMessage(Message.parseFrom(content), content, seal);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a proof that verified no longer parses", e);
        }
    }

    private static void validate(TrustView trust, Seal seal, Instant at) throws VerificationException {
        var unused = trust.validate(seal.path(), Usage.SEAL, at);
    }

    /** A certificate may run out while a chain grows; that alone takes nothing from what it sealed before. */
    private Instant nowOrItsEnd(Seal seal) {
        var end = seal.certificate().getNotAfter().toInstant();
        var now = clock.now();
        return now.isBefore(end) ? now : end;
    }

    private static void require(boolean holds, Reason reason, String otherwise) throws VerificationException {
        if (!holds) {
            throw new VerificationException(reason, otherwise);
        }
    }
}
