package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;

/** Puts the seal of this node on messages that keep the rules of the schema, and on no others. */
@Singleton
class Sealing {
    private final Sealer sealer;
    private final MessageRules rules;
    private final ClockComparison clocks;

    Sealing(Sealer sealer, MessageRules rules, ClockComparison clocks) {
        this.sealer = sealer;
        this.rules = rules;
        this.clocks = clocks;
    }

    /** @throws CannotSendException if nothing is sealed because the clock of this node is in doubt */
    void requireClock(MemberState to) {
        clocks.doubt().ifPresent(why -> {
            throw new CannotSendException("nothing can be sent to {0}: {1}", to, why);
        });
    }

    /** @throws CannotSendException if the message is too large or breaks the rules of the schema */
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
}
