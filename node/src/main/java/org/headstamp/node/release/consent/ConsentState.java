package org.headstamp.node.release.consent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.release.message.ConsentDecision;

/** Where a request of ours for leave stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsentState.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = ConsentState.Decided.class, name = "decided")
})
public sealed interface ConsentState {
    /** Nothing was decided yet, as far as we know. */
    record Asked(Dispatch dispatch) implements ConsentState {}

    /**
     * Decided.
     *
     * @param reply the sealed message that says so
     */
    record Decided(MessageId reply, ConsentDecision decision, Instant at) implements ConsentState {}

    /** A code for lists: the dispatch while nothing is decided, then the decision. */
    default String code() {
        return switch (this) {
            case Asked(var dispatch) -> dispatch.getClass().getSimpleName();
            case Decided(var reply, var decision, var at) -> decision.getClass().getSimpleName();
        };
    }
}
