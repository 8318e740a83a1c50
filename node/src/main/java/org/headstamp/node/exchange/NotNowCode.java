package org.headstamp.node.exchange;

/** Why an envelope is to be sent again later; the names are those of {@code headstamp.exchange.v1.NotNowCode}. */
public enum NotNowCode {
    FROM_FUTURE,
    MEMBER_NOT_ACTIVE,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED,
    LIST_BEHIND,
    RECEIVER_FAILED
}
