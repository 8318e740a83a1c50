package org.headstamp.node.audit;

/** What an entry of the log records; the names are those of {@code headstamp.log.v1.AuditKind}. */
public enum AuditKind {
    MESSAGE_SEALED,
    MESSAGE_RECEIVED,
    MESSAGE_REJECTED,
    RECEIPT_RECEIVED,
    NOT_DELIVERED,
    REFUSALS_COUNTED,
    TRUST_LIST_ACCEPTED,
    TRUST_LIST_REFUSED,
    REVOCATION_LIST_ACCEPTED,
    OPENED,
    RECORDED,
    DRAFTED,
    APPROVED,
    STATE_CHANGED,
    CONFLICT,
    IMPORTED,
    SEARCHED,
    EXPORTED,
    LOGIN_REFUSED,
    ADMINISTERED,
    PEER_LOG_INCONSISTENT,
    STARTED,
    REVOCATION_LIST_REFUSED,
    PERSONAL_DATA_READ
}
