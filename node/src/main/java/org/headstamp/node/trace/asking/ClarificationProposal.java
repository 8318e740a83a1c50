package org.headstamp.node.trace.asking;

import org.headstamp.node.MessageId;
import org.headstamp.node.trace.dialogue.ClarificationRequest;

/**
 * What there is to ask about an answer whose history cannot be true, ready to be sent as it is or changed.
 *
 * @param answer the message that it is about
 */
public record ClarificationProposal(MessageId answer, ClarificationRequest request) {}
