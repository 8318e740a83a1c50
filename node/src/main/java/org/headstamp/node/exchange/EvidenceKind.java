package org.headstamp.node.exchange;

/** What sealed evidence says. What was sent overrules what was not seen; both are kept. */
public enum EvidenceKind {
    /** No receipt of a message was seen until it expired. */
    NOT_DELIVERED,
    /** No person acknowledged or answered a request by the deadline. */
    NOT_OPENED,
    /** A request was not answered, refused or delayed by the deadline. */
    NOT_ANSWERED,
    /** Something had been sent by the State that was held to be silent. */
    SENT
}
