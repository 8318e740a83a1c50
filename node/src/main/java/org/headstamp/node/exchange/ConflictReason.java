package org.headstamp.node.exchange;

/** Why a message does not fit its case; the names are those of {@code headstamp.exchange.v1.ConflictReason}. */
public enum ConflictReason {
    UNKNOWN_CASE,
    STATE,
    UNKNOWN_ITEM,
    NOT_A_PARTY,
    MEANINGLESS_VALUE,
    WITHDRAWN,
    CLOSED,
    SUPERSEDED,
    BAD_PROOF,
    LOOP,
    TEST_ONLY
}
