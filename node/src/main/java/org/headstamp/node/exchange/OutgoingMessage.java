package org.headstamp.node.exchange;

import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message that a feature decided to send.
 *
 * @param inReplyTo the message answered; null when it answers none
 * @param payload a wire message of which only the payload is set; the outbox fills in the rest
 */
public record OutgoingMessage(
        CaseId caseId, MemberState to, @Nullable MessageId inReplyTo, Header header, Message payload) {
    /**
     * @throws org.headstamp.node.InvalidValueException if a code of the payload has a hidden character, or a translation in
     *     the header makes no sense for the payload
     */
    public OutgoingMessage {
        CodeTexts.require(payload);
        TranslationRules.require(payload, header.language(), header.translations());
    }

    PayloadKind kind() {
        return PayloadKind.of(payload);
    }
}
