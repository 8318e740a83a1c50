package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.proto.exchange.v1.Message;

/** Makes sealed envelopes out of what features want to send. */
@Singleton
class Composer {
    static final int SCHEMA_VERSION = 1;
    static final int MOST_NOT_DELIVERED = 1000;

    private final Federation federation;
    private final Sealing sealing;
    private final AttachmentKeeper attachments;
    private final ExchangeConfig config;
    private final NodeClock clock;

    Composer(
            Federation federation,
            Sealing sealing,
            AttachmentKeeper attachments,
            ExchangeConfig config,
            NodeClock clock) {
        this.federation = federation;
        this.sealing = sealing;
        this.attachments = attachments;
        this.config = config;
        this.clock = clock;
    }

    /** The numbers of a message. */
    record Place(long caseSequence, long pairSequence, List<Long> notDelivered) {}

    /** The time of sealing. */
    Instant now() {
        return clock.now().truncatedTo(ChronoUnit.SECONDS);
    }

    void requireAddressee(MemberState to, long waiting, Instant now) {
        sealing.requireClock(to);
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
     * @throws CannotSendException if it says that it is for test only, and this node takes part in no exercise, or it
     *     refers to files that cannot be sent
     */
    Message compose(OutgoingMessage outgoing, Place place, Instant now) {
        var exercise = new ExerciseMode(federation.training());
        exercise.requireSendable(outgoing.header());
        var id = clock.newMessageId();
        attach(id, outgoing);
        var message = outgoing.payload().toBuilder()
                .setFederation(federation.name())
                .setId(id.toString())
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
                .addAllNotDeliveredCaseSequences(place.notDelivered())
                .addAllAttachments(
                        outgoing.attachments().stream().map(HeaderWire::toWire).toList());
        HeaderWire.toWire(outgoing.header(), message);
        return message.setTestOnly(exercise.on()).build();
    }

    private void attach(MessageId id, OutgoingMessage outgoing) {
        if (!outgoing.attachments().isEmpty()) {
            attachments
                    .sends(id, outgoing.caseId(), outgoing.to(), outgoing.attachments())
                    .ifPresent(refusal -> {
                        throw CannotSendException.because(refusal);
                    });
        }
    }

    Sealed seal(Message message, Instant now) {
        return sealing.seal(message, now);
    }

    private Instant expiry(Header header, Instant now) {
        var byLifetime = now.plus(config.lifetime());
        return header.replyBy() != null && header.replyBy().isAfter(byLifetime) ? header.replyBy() : byLifetime;
    }
}
