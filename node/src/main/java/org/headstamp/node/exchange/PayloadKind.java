package org.headstamp.node.exchange;

import org.headstamp.proto.exchange.v1.Message;

/**
 * What a message carries; the names are those of the payloads of {@code headstamp.exchange.v1.Message}, but for
 * corrections, which belong to the feature whose message they correct.
 */
public enum PayloadKind {
    TRACE_REQUEST,
    ACKNOWLEDGEMENT,
    TRACE_RESPONSE,
    REFUSAL_NOTICE,
    CONFLICT_NOTICE,
    ORIGIN_NOTIFICATION,
    INVESTIGATION_UPDATE,
    INFORMATION_REQUEST,
    INFORMATION_REPLY,
    DELAY_NOTICE,
    WITHDRAWAL,
    WITHDRAWAL_CONFIRMATION,
    PROGRESS_ENQUIRY,
    PROGRESS_REPORT,
    CLARIFICATION_REQUEST,
    CLARIFICATION_REPLY,
    CONSENT_REQUEST,
    CONSENT_REPLY,
    DISCLOSURE_NOTICE,
    LOT_ALERT,
    LOT_MATCH_NOTICE,
    BALLISTIC_LEAD,
    BALLISTIC_REPLY,
    EVIDENCE_NOTICE,
    JOINT_INVESTIGATION_PROPOSAL,
    JOINT_INVESTIGATION_REPLY,
    /** A correction of a question or an answer. */
    TRACE_CORRECTION,
    /** A correction of a notification or an update. */
    ORIGIN_CORRECTION;

    static PayloadKind of(Message message) {
        return switch (message.getPayloadCase()) {
            case CORRECTION ->
                switch (message.getCorrection().getCorrectedCase()) {
                    case TRACE_REQUEST, TRACE_RESPONSE -> TRACE_CORRECTION;
                    case ORIGIN_NOTIFICATION, INVESTIGATION_UPDATE -> ORIGIN_CORRECTION;
                    case CORRECTED_NOT_SET -> throw new IllegalArgumentException("a correction corrects nothing");
                };
            default -> valueOf(message.getPayloadCase().name());
        };
    }
}
