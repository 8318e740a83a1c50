package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;

/** Makes sealed envelopes out of what features want to send. */
@Singleton
class Composer {
    static final int SCHEMA_VERSION = 1;
    static final int MOST_NOT_DELIVERED = 1000;

    private final Federation federation;
    private final Sealer sealer;
    private final MessageRules rules;
    private final ExchangeConfig config;
    private final SecureRandom random;

    Composer(Federation federation, Sealer sealer, MessageRules rules, ExchangeConfig config, SecureRandom random) {
        this.federation = federation;
        this.sealer = sealer;
        this.rules = rules;
        this.config = config;
        this.random = random;
    }

    /** The numbers of a message. */
    record Place(long caseSequence, long pairSequence, List<Long> notDelivered) {}

    /** A serialised envelope and what it is known by. */
    record Sealed(ByteString envelope, Digests digests) {}

    /** Messages that may wait for one peer. */
    long mostWaiting() {
        return config.waitingPerPeer();
    }

    void requireAddressee(MemberState to, long waiting, Instant now) {
        try {
            federation.trust().requireCurrent(now);
            federation.trust().requireActive(to, now);
        } catch (VerificationException e) {
            throw new CannotSendException("nothing can be sent to {0}: {1}", to, String.valueOf(e.getMessage()));
        }
        if (waiting >= config.waitingPerPeer()) {
            throw new CannotSendException("{0} messages already wait for {1}; no more are taken", waiting, to);
        }
    }

    /**
     * The message with all that this node fills in. Whether it belongs to an exercise the node decides, not who drafts it.
     *
     * @throws CannotSendException if it says that it is for test only, and this node takes part in no exercise
     */
    Message compose(OutgoingMessage outgoing, Place place, Instant now) {
        var exercise = new ExerciseMode(federation.training());
        exercise.requireSendable(outgoing.header());
        var message = outgoing.payload().toBuilder()
                .setFederation(federation.name())
                .setId(MessageId.at(now, random).toString())
                .setCaseId(outgoing.caseId().toString())
                .setInReplyTo(
                        outgoing.inReplyTo() == null ? "" : outgoing.inReplyTo().toString())
                .setSchemaVersion(SCHEMA_VERSION)
                .setFrom(federation.self().alpha2())
                .setTo(outgoing.to().alpha2())
                .setSealedAt(HeaderWire.toWire(now))
                .setExpiresAt(HeaderWire.toWire(expiry(outgoing.header(), now)))
                .setPairSequence(place.pairSequence())
                .setCaseSequence(place.caseSequence())
                .addAllNotDeliveredCaseSequences(place.notDelivered());
        HeaderWire.toWire(outgoing.header(), message);
        return message.setTestOnly(exercise.on()).build();
    }

    Sealed seal(Message message, Instant now) {
        var violations = rules.violations(message);
        if (!violations.isEmpty()) {
            throw new CannotSendException("the message breaks the rules of the schema: {0}", violations);
        }
        var content = message.toByteString();
        if (content.size() > Outbox.MAXIMUM_CONTENT) {
            throw new CannotSendException(
                    "the message has {0} bytes; at most {1} can be sent", content.size(), Outbox.MAXIMUM_CONTENT);
        }
        var seal = sealer.seal(SealKind.MESSAGE, content, now);
        var envelope =
                Envelope.newBuilder().setContent(content).setSeal(seal).build().toByteString();
        return new Sealed(envelope, new Digests(Sha256.of(content), Sha256.of(seal)));
    }

    private Instant expiry(Header header, Instant now) {
        var byLifetime = now.plus(config.lifetime());
        return header.replyBy() != null && header.replyBy().isAfter(byLifetime) ? header.replyBy() : byLifetime;
    }
}
