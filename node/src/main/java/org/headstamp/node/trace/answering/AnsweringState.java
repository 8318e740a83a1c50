package org.headstamp.node.trace.answering;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.trace.Stage;
import org.headstamp.node.trace.message.Acknowledgement;

/** Where the question of another State stands with us. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnsweringState.Received.class, name = "received"),
    @JsonSubTypes.Type(value = AnsweringState.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = AnsweringState.Searching.class, name = "searching"),
    @JsonSubTypes.Type(value = AnsweringState.AwaitingApproval.class, name = "awaiting-approval"),
    @JsonSubTypes.Type(value = AnsweringState.Replied.class, name = "replied"),
    @JsonSubTypes.Type(value = AnsweringState.ReplyFailed.class, name = "reply-failed")
})
public sealed interface AnsweringState extends Stage {
    @Override
    default Set<TaskKind> tasks() {
        return switch (this) {
            case Received received -> Set.of(TaskKind.ACKNOWLEDGE_REQUEST);
            case Acknowledged acknowledged
            when acknowledged.acknowledgement().outcome() == Acknowledgement.Outcome.NOT_ADDRESSEE -> Set.of();
            case Acknowledged acknowledged -> Set.of(TaskKind.SEARCH_REGISTERS);
            case Searching searching -> Set.of(TaskKind.ANSWER_REQUEST);
            case AwaitingApproval waiting -> Set.of();
            case Replied replied -> Set.of();
            case ReplyFailed failed ->
                Set.of(failed.reason().startsWith("CONFLICT_") ? TaskKind.CONFLICT : TaskKind.DELIVERY_FAILED);
        };
    }

    /** In our custody; nobody has read it. */
    record Received(Instant at) implements AnsweringState {}

    /** A person has read it and told the other State so. */
    record Acknowledged(MessageId message, Acknowledgement acknowledgement, Instant at) implements AnsweringState {}

    /** The registers were searched; a registrar weighs the candidates. */
    record Searching(Instant searchedAt) implements AnsweringState {}

    /** A reply is drafted and waits for the second person. */
    record AwaitingApproval(Reply reply, String proposedBy, Instant at) implements AnsweringState {}

    /** The reply was sealed and handed to the outbox. */
    record Replied(MessageId message, Reply reply, Instant at) implements AnsweringState {}

    /**
     * The other State has not received the reply, or says that it does not fit.
     *
     * @param reason code of the rejection or of the conflict, or {@code NOT_DELIVERED}
     */
    record ReplyFailed(MessageId message, Reply reply, String reason, Instant at) implements AnsweringState {}
}
