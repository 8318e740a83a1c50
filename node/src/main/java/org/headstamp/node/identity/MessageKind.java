package org.headstamp.node.identity;

/** What may leave the State, as far as approval tells it apart. */
public enum MessageKind {
    TRACE_REQUEST,
    ACKNOWLEDGEMENT,
    TRACE_RESPONSE,
    REFUSAL_NOTICE,
    ORIGIN_NOTIFICATION,
    INVESTIGATION_UPDATE,
    PROGRESS_ENQUIRY,
    DELAY_NOTICE
}
