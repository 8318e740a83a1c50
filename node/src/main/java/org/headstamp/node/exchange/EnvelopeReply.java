package org.headstamp.node.exchange;

import java.time.Duration;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jspecify.annotations.Nullable;

/** What a receiving node says to one envelope. */
public sealed interface EnvelopeReply {
    /** Taken into custody or finally refused; the receipt says which. The same envelope always gets the same receipt. */
    record Receipted(SealedReceipt receipt) implements EnvelopeReply {}

    /**
     * Cannot be judged, or is not accepted, at this moment.
     *
     * @param retryAfter null when the sender may choose
     */
    record NotNow(NotNowCode code, String detail, @Nullable Duration retryAfter) implements EnvelopeReply {}

    /** Refused before it was known who sealed it; nothing is kept of it. */
    record Refused(RejectionCode code, String detail) implements EnvelopeReply {}

    /** The receiver has too much to do: gRPC {@code RESOURCE_EXHAUSTED} with a retry hint. */
    record Overloaded(Duration retryAfter) implements EnvelopeReply {}
}
