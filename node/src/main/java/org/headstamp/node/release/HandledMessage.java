package org.headstamp.node.release;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A message as far as its use is restricted.
 *
 * @param from the State whose information it is
 * @param through the State that passed it on to us; null when it came from its sender
 */
public record HandledMessage(
        MessageId id, MemberState from, @Nullable MemberState through, Purpose purpose, Handling handling) {
    /** Messages that only move the exchange along; they tell nothing that a court or a third State could use. */
    private static final Set<PayloadKind> PROCEDURAL = EnumSet.of(
            PayloadKind.ACKNOWLEDGEMENT,
            PayloadKind.CONFLICT_NOTICE,
            PayloadKind.WITHDRAWAL,
            PayloadKind.WITHDRAWAL_CONFIRMATION,
            PayloadKind.PROGRESS_ENQUIRY,
            PayloadKind.PROGRESS_REPORT,
            PayloadKind.CONSENT_REQUEST,
            PayloadKind.CONSENT_REPLY,
            PayloadKind.DISCLOSURE_NOTICE,
            PayloadKind.EVIDENCE_NOTICE);

    /** The message that this header belongs to. */
    public static HandledMessage of(MessageId id, MemberState from, Header header) {
        return new HandledMessage(id, from, null, header.purpose(), header.handling());
    }

    /** A message that we received. */
    public static HandledMessage of(StoredMessage received) {
        return of(received.id(), received.peer(), received.header());
    }

    /** The same as passed on by another State. */
    public HandledMessage passedOnBy(MemberState state) {
        return new HandledMessage(id, from, state, purpose, handling);
    }

    /** Those of several messages that other States sent and that tell something. */
    public static List<HandledMessage> among(Collection<StoredMessage> messages) {
        return messages.stream()
                .filter(message -> message.direction() == StoredMessage.Direction.RECEIVED)
                .filter(message -> !PROCEDURAL.contains(message.kind()))
                .map(HandledMessage::of)
                .toList();
    }
}
