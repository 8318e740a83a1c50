package org.headstamp.node.trace.asking;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a trace of ours, as it arrived.
 *
 * @param openedBy account of the first person who read it; null until then
 */
public record ReceivedAnswer(
        MessageId message,
        TraceId trace,
        TraceAnswer answer,
        Instant receivedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {}
