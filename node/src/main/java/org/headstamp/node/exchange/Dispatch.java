package org.headstamp.node.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.headstamp.node.IllegalTransitionException;

/** How far something that we tell another State has come. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Dispatch.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = Dispatch.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = Dispatch.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = Dispatch.Undelivered.class, name = "undelivered"),
    @JsonSubTypes.Type(value = Dispatch.Conflicted.class, name = "conflicted"),
    @JsonSubTypes.Type(value = Dispatch.Withdrawn.class, name = "withdrawn")
})
public sealed interface Dispatch {
    /** Waits for approval. */
    record Drafted() implements Dispatch {}

    /** Sealed and on its way. */
    record Sent(Instant at) implements Dispatch {}

    /** In the custody of the other node. */
    record Delivered(Instant at) implements Dispatch {}

    /**
     * The other node finally refused it, or no receipt was seen until it expired.
     *
     * @param reason code of the rejection, or {@code NOT_DELIVERED}
     */
    record Undelivered(String reason, Instant at) implements Dispatch {}

    /** The other State says that it does not fit the case. */
    record Conflicted(ConflictReason reason, String detail, Instant at) implements Dispatch {}

    /** Given up before it was sent. */
    record Withdrawn(Instant at) implements Dispatch {}

    /** Whether it is sealed: from then on there is a message. */
    @JsonIgnore
    default boolean isOut() {
        return switch (this) {
            case Drafted s -> false;
            case Withdrawn s -> false;
            case Sent s -> true;
            case Delivered s -> true;
            case Undelivered s -> true;
            case Conflicted s -> true;
        };
    }

    /**
     * Approved and handed to the outbox.
     *
     * @param record kind and id of what is dispatched, for the exception
     */
    default Dispatch sent(String record, Instant at) {
        return switch (this) {
            case Drafted s -> new Sent(at);
            case Sent s -> throw new IllegalTransitionException(record, this, "send");
            case Delivered s -> throw new IllegalTransitionException(record, this, "send");
            case Undelivered s -> throw new IllegalTransitionException(record, this, "send");
            case Conflicted s -> throw new IllegalTransitionException(record, this, "send");
            case Withdrawn s -> throw new IllegalTransitionException(record, this, "send");
        };
    }

    /** The receipt arrived; it overrules our earlier evidence that there was none. */
    default Dispatch delivered(String record, Instant at) {
        return switch (this) {
            case Sent s -> new Delivered(at);
            case Undelivered s -> new Delivered(at);
            case Delivered s -> this;
            case Conflicted s -> this;
            case Drafted s -> throw new IllegalTransitionException(record, this, "receipt");
            case Withdrawn s -> throw new IllegalTransitionException(record, this, "receipt");
        };
    }

    /** It was refused on arrival or expired; whoever reacted to it has received it all the same. */
    default Dispatch undelivered(String record, String reason, Instant at) {
        return switch (this) {
            case Sent s -> new Undelivered(reason, at);
            case Undelivered s -> this;
            case Delivered s -> this;
            case Conflicted s -> this;
            case Drafted s -> throw new IllegalTransitionException(record, this, "non-delivery");
            case Withdrawn s -> throw new IllegalTransitionException(record, this, "non-delivery");
        };
    }

    /** The other State says that it does not fit. */
    default Dispatch conflicted(String record, ConflictReason reason, String detail, Instant at) {
        return switch (this) {
            case Sent s -> new Conflicted(reason, detail, at);
            case Delivered s -> new Conflicted(reason, detail, at);
            case Undelivered s -> new Conflicted(reason, detail, at);
            case Conflicted s -> this;
            case Drafted s -> throw new IllegalTransitionException(record, this, "conflict notice");
            case Withdrawn s -> throw new IllegalTransitionException(record, this, "conflict notice");
        };
    }

    /** What its way ended in. */
    default Dispatch settled(String record, Settlement settlement) {
        return switch (settlement.outcome()) {
            case Settlement.Outcome.Delivered delivered -> delivered(record, settlement.at());
            case Settlement.Outcome.Rejected rejected ->
                undelivered(record, rejected.code().name(), settlement.at());
            case Settlement.Outcome.NotDelivered expired -> undelivered(record, "NOT_DELIVERED", settlement.at());
        };
    }

    /** The other State says that it does not fit, and why. */
    default Dispatch conflicted(String record, Conflict conflict) {
        return conflicted(record, conflict.reason(), conflict.detail(), conflict.at());
    }

    /** Given up before it is sent. */
    default Dispatch withdrawn(String record, Instant at) {
        return switch (this) {
            case Drafted s -> new Withdrawn(at);
            case Withdrawn s -> this;
            case Sent s -> throw new IllegalTransitionException(record, this, "withdraw");
            case Delivered s -> throw new IllegalTransitionException(record, this, "withdraw");
            case Undelivered s -> throw new IllegalTransitionException(record, this, "withdraw");
            case Conflicted s -> throw new IllegalTransitionException(record, this, "withdraw");
        };
    }
}
