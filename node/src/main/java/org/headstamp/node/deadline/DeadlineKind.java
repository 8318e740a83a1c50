package org.headstamp.node.deadline;

/** What is waited for. */
public enum DeadlineKind {
    /** The receipt of the addressee's node. */
    NODE_RECEIPT,
    /** A person there says that the request was taken up. */
    ACKNOWLEDGEMENT,
    /** The answer to a request. */
    ANSWER,
    /** The reply to a request for information, while the answer may wait for it. */
    INFORMATION_REPLY,
    /** The answer at the new date that a delay notice gave. */
    DELAYED_ANSWER,
    /** The addressee says that it stopped. */
    WITHDRAWAL_CONFIRMATION,
    /** The reply to a request for clarification of an answer. */
    CLARIFICATION,
    /** Consent to onward release, or its refusal. */
    CONSENT,
    /** The reply of a manufacturer, importer or dealer. */
    SUB_QUERY,
    /** Whether a parallel investigation is opened. */
    ASSESSMENT,
    /** The next word to the other State about a parallel investigation. */
    INVESTIGATION_UPDATE,
    /** The second person, for what left with one. */
    SECOND_APPROVAL,
    /** What the comparison of fired cases or bullets gave. */
    BALLISTIC_REPLY
}
