package org.headstamp.node.attachment;

import org.headstamp.node.MessageId;

/**
 * A file that a message refers to.
 *
 * @param purpose what it is for; empty if the message does not say
 * @param caption in the language of the message; empty if it has none
 */
public record MessageAttachment(MessageId message, String purpose, String caption, AttachmentStatus status) {}
