package org.headstamp.node.exchange;

import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message that a feature decided to send.
 *
 * @param inReplyTo the message answered; null when it answers none
 * @param payload a wire message of which only the payload is set; the outbox fills in the rest
 * @param attachments files that belong to it; they are kept here already
 */
public record OutgoingMessage(
        CaseId caseId,
        MemberState to,
        @Nullable MessageId inReplyTo,
        Header header,
        Message payload,
        List<AttachmentReference> attachments) {
    /**
     * @throws org.headstamp.node.InvalidValueException if a code of the payload has a hidden character, or a translation in
     *     the header makes no sense for the payload, or there are more files than a message may have
     */
    public OutgoingMessage {
        CodeTexts.require(payload);
        TranslationRules.require(payload, header.language(), header.translations());
        attachments = Checked.list("attachments", attachments, AttachmentReference.MOST);
    }

    /** A message without files. */
    public OutgoingMessage(
            CaseId caseId, MemberState to, @Nullable MessageId inReplyTo, Header header, Message payload) {
        this(caseId, to, inReplyTo, header, payload, List.of());
    }

    /** The same with these files. */
    public OutgoingMessage withAttachments(List<AttachmentReference> files) {
        return new OutgoingMessage(caseId, to, inReplyTo, header, payload, files);
    }

    PayloadKind kind() {
        return PayloadKind.of(payload);
    }
}
