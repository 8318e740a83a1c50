package org.headstamp.node.trace.asking;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question of ours without what it says, which nobody reads by this.
 *
 * @param openedBy account of the first person who read it; null until then
 * @param supersedes the answer that it puts right; null when it puts none right
 */
public record AnswerHead(
        MessageId message,
        Instant receivedAt,
        @Nullable String openedBy,
        ReceivedAnswer.Standing standing,
        @Nullable MessageId supersedes) {}
