package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.federation.TrustView;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.seal.Seal;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.Message;

/** Checks 4 and 5 of protocol.md section 3: who sealed an envelope. */
@Singleton
class Authentication {
    private final Federation federation;
    private final SealReader seals;

    Authentication(Federation federation, SealReader seals) {
        this.federation = federation;
        this.seals = seals;
    }

    /**
     * Finds out who sealed it. The seal verifies over the exact bytes, and the member that sealed, the member of the
     * channel and the sender named inside are one.
     *
     * @throws ArrivalException unsealed {@code BAD_SEAL}, {@code CHANNEL_MISMATCH} or {@code MALFORMED}
     */
    Authenticated authenticate(Arrival arrival, MemberState channel) throws ArrivalException {
        var trust = federation.trust();
        var seal = verifySeal(arrival);
        var sealedBy = identify(seal, trust);
        if (!sealedBy.equals(channel)) {
            throw mismatch("sealed by " + sealedBy + ", delivered by " + channel);
        }
        var message = parse(arrival.envelope().getContent());
        if (!message.getFrom().equals(sealedBy.alpha2())) {
            throw mismatch("sealed by " + sealedBy + ", says it is from " + message.getFrom());
        }
        return new Authenticated(arrival, message, seal, sealedBy, trust);
    }

    private Seal verifySeal(Arrival arrival) throws ArrivalException {
        var envelope = arrival.envelope();
        if (!envelope.getSealPq().isEmpty()) {
            throw badSeal("a post-quantum seal is not understood by this node");
        }
        try {
            return seals.read(SealKind.MESSAGE, envelope.getContent(), envelope.getSeal());
        } catch (VerificationException e) {
            throw new ArrivalException(
                    new ArrivalFailure.Unsealed(RejectionCode.BAD_SEAL, "the seal does not verify over the content"),
                    e);
        }
    }

    private static MemberState identify(Seal seal, TrustView trust) throws ArrivalException {
        try {
            var member = trust.identify(seal.path());
            if (trust.requiresPostQuantumSeal(member)) {
                throw badSeal("the trust list asks " + member + " for a post-quantum seal");
            }
            return member;
        } catch (VerificationException e) {
            throw new ArrivalException(
                    new ArrivalFailure.Unsealed(RejectionCode.BAD_SEAL, "the sealing certificate belongs to no member"),
                    e);
        }
    }

    private static Message parse(ByteString content) throws ArrivalException {
        try {
            return Message.parseFrom(content);
        } catch (InvalidProtocolBufferException e) {
            throw new ArrivalException(
                    new ArrivalFailure.Unsealed(RejectionCode.MALFORMED, "the content does not parse"), e);
        }
    }

    private static ArrivalException badSeal(String told) {
        return new ArrivalException(new ArrivalFailure.Unsealed(RejectionCode.BAD_SEAL, told), told);
    }

    private static ArrivalException mismatch(String logged) {
        return new ArrivalException(
                new ArrivalFailure.Unsealed(
                        RejectionCode.CHANNEL_MISMATCH,
                        "the seal, the sender named and the channel are not of one State"),
                logged);
    }
}
