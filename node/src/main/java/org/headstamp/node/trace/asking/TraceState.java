package org.headstamp.node.trace.asking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.trace.Stage;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceOutcome;

/** Where one trace stands, seen from the State that asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TraceState.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = TraceState.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = TraceState.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = TraceState.Undelivered.class, name = "undelivered"),
    @JsonSubTypes.Type(value = TraceState.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = TraceState.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = TraceState.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = TraceState.Conflicted.class, name = "conflicted"),
    @JsonSubTypes.Type(value = TraceState.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = TraceState.Closed.class, name = "closed")
})
public sealed interface TraceState extends Stage {
    @Override
    default Set<TaskKind> tasks() {
        return switch (this) {
            case Answered answered -> Set.of(TaskKind.READ_ANSWER);
            case Refused refused -> Set.of(TaskKind.READ_ANSWER);
            case Undelivered undelivered -> Set.of(TaskKind.DELIVERY_FAILED);
            case Conflicted conflicted -> Set.of(TaskKind.CONFLICT);
            case Drafted drafted -> Set.of();
            case Sent sent -> Set.of();
            case Delivered delivered -> Set.of();
            case Acknowledged acknowledged -> Set.of();
            case Withdrawn withdrawn -> Set.of();
            case Closed closed -> Set.of();
        };
    }

    /** Waits for approval. */
    record Drafted() implements TraceState {}

    /** Sealed and on its way. */
    record Sent(Instant at) implements TraceState {}

    /** In the custody of the other node; no person there has read it as far as we know. */
    record Delivered(Instant at) implements TraceState {}

    /**
     * The other node finally refused it, or no receipt was seen until it expired.
     *
     * @param reason code of the rejection, or {@code NOT_DELIVERED}
     */
    record Undelivered(String reason, Instant at) implements TraceState {}

    /** A person there has read it. */
    record Acknowledged(MessageId message, Acknowledgement acknowledgement, Instant at) implements TraceState {}

    /** An answer arrived; after an interim one more will follow. */
    record Answered(MessageId message, TraceOutcome outcome, Completeness completeness, Instant at)
            implements TraceState {}

    /** There is no answer, on a ground. */
    record Refused(MessageId message, Ground ground, Instant at) implements TraceState {}

    /** The other State says that the question does not fit the case. */
    record Conflicted(ConflictReason reason, String detail, Instant at) implements TraceState {}

    /** Given up before it was sent. */
    record Withdrawn(Instant at) implements TraceState {}

    /** Done with; an answer that still arrives opens it again. */
    record Closed(Outcome outcome, Instant at) implements TraceState {}

    /** What a trace came to. */
    enum Outcome {
        TRACED,
        PARTLY_TRACED,
        NOT_TRACED,
        /** Another State was asked onward. */
        FORWARDED,
        DUPLICATE
    }
}
