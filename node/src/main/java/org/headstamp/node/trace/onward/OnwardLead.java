package org.headstamp.node.trace.onward;

import org.headstamp.node.MessageId;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;

/**
 * That an answer to a question of ours names a further State.
 *
 * @param trace the question that was answered
 * @param answer the message that answers it
 */
public record OnwardLead(TraceId trace, MessageId answer, MemberState to) {}
