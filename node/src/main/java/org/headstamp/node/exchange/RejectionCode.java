package org.headstamp.node.exchange;

/** Why an envelope is finally refused; the names are those of {@code headstamp.exchange.v1.RejectionCode}. */
public enum RejectionCode {
    TOO_LARGE,
    MALFORMED,
    BAD_SEAL,
    CHANNEL_MISMATCH,
    WRONG_FEDERATION,
    WRONG_ADDRESSEE,
    EXPIRED,
    UNSUPPORTED_VERSION,
    INVALID_PAYLOAD,
    DUPLICATE_ID
}
