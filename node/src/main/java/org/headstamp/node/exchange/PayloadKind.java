package org.headstamp.node.exchange;

import org.headstamp.proto.exchange.v1.Message.PayloadCase;

/** What a message carries; the names are those of the payloads of {@code headstamp.exchange.v1.Message}. */
public enum PayloadKind {
    TRACE_REQUEST,
    ACKNOWLEDGEMENT,
    TRACE_RESPONSE,
    REFUSAL_NOTICE,
    CONFLICT_NOTICE,
    ORIGIN_NOTIFICATION,
    INVESTIGATION_UPDATE;

    static PayloadKind of(PayloadCase payload) {
        return valueOf(payload.name());
    }
}
