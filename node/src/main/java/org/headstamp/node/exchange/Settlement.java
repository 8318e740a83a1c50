package org.headstamp.node.exchange;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;

/** What became of a message of ours on its way. It is told once. */
public record Settlement(
        MessageId message, PayloadKind kind, CaseId caseId, MemberState peer, Outcome outcome, Instant at) {
    /** For time lines: {@code DELIVERED}, {@code REJECTED_} with the code, or {@code NOT_DELIVERED}. */
    public String code() {
        return switch (outcome) {
            case Outcome.Delivered delivered -> "DELIVERED";
            case Outcome.Rejected rejected -> "REJECTED_" + rejected.code();
            case Outcome.NotDelivered expired -> "NOT_DELIVERED";
        };
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** The peer holds it; its receipt verified. */
        record Delivered() implements Outcome {}

        /** The peer finally refused it. */
        record Rejected(RejectionCode code, String detail) implements Outcome {}

        /** No receipt was seen until it expired. */
        record NotDelivered() implements Outcome {}
    }
}
