package org.headstamp.node.trace.answering;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A reply of ours, as it was sent.
 *
 * @param supersededBy the message that put it right; null when none did
 */
public record SentReply(
        MessageId message,
        Reply reply,
        Instant sentAt,
        @Nullable MessageId supersededBy) {}
