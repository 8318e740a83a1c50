package org.headstamp.node.trace.proof;

import org.headstamp.node.MessageId;
import org.headstamp.node.trace.TraceId;

/**
 * A question of ours that follows on an answer.
 *
 * @param answer the last of those that travel along, which named the State asked
 */
public record FollowingQuestion(TraceId trace, MessageId answer) {}
