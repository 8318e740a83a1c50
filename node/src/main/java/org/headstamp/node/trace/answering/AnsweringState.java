package org.headstamp.node.trace.answering;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.trace.Stage;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;

/** Where the question of another State stands with us. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnsweringState.Received.class, name = "received"),
    @JsonSubTypes.Type(value = AnsweringState.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = AnsweringState.Searching.class, name = "searching"),
    @JsonSubTypes.Type(value = AnsweringState.WaitingForTrade.class, name = "waiting-for-trade"),
    @JsonSubTypes.Type(value = AnsweringState.NeedsInformation.class, name = "needs-information"),
    @JsonSubTypes.Type(value = AnsweringState.Renewed.class, name = "renewed"),
    @JsonSubTypes.Type(value = AnsweringState.Delayed.class, name = "delayed"),
    @JsonSubTypes.Type(value = AnsweringState.AwaitingApproval.class, name = "awaiting-approval"),
    @JsonSubTypes.Type(value = AnsweringState.Replied.class, name = "replied"),
    @JsonSubTypes.Type(value = AnsweringState.ReplyFailed.class, name = "reply-failed"),
    @JsonSubTypes.Type(value = AnsweringState.Stopped.class, name = "stopped")
})
public sealed interface AnsweringState extends Stage {
    @Override
    default Set<TaskKind> tasks() {
        return switch (this) {
            case Received received -> Set.of(TaskKind.ACKNOWLEDGE_REQUEST);
            case Acknowledged acknowledged
            when acknowledged.acknowledgement().outcome() == Acknowledgement.Outcome.NOT_ADDRESSEE -> Set.of();
            case Acknowledged acknowledged -> Set.of(TaskKind.SEARCH_REGISTERS);
            case Renewed renewed -> Set.of(TaskKind.SEARCH_REGISTERS);
            case Searching searching -> Set.of(TaskKind.ANSWER_REQUEST);
            case Delayed delayed -> Set.of(TaskKind.ANSWER_REQUEST);
            case WaitingForTrade waiting -> Set.of();
            case NeedsInformation waiting -> Set.of();
            case AwaitingApproval waiting -> Set.of();
            case Replied replied -> Set.of();
            case ReplyFailed failed -> Set.of(failed.isContested() ? TaskKind.CONFLICT : TaskKind.DELIVERY_FAILED);
            case Stopped stopped -> Set.of();
        };
    }

    /** In our custody; nobody has read it. */
    record Received(Instant at) implements AnsweringState {}

    /** A person has read it and told the other State so. */
    record Acknowledged(MessageId message, Acknowledgement acknowledgement, Instant at) implements AnsweringState {}

    /** Somebody works on the reply. */
    sealed interface Working extends AnsweringState {}

    /** The registers were searched; a registrar weighs the candidates. */
    record Searching(Instant searchedAt) implements Working {}

    /** A manufacturer, importer or dealer was asked and has not answered yet. */
    record WaitingForTrade(Instant at) implements Working {}

    /** The State that asks must tell us more. */
    record NeedsInformation(MessageId message, boolean stopsClock, Instant at) implements Working {}

    /**
     * The question is not what it was, or more is known of it: it should be searched anew.
     *
     * @param message the reply or correction that says so
     */
    record Renewed(MessageId message, Instant at) implements Working {}

    /**
     * The other State was told that the answer will be late.
     *
     * @param nth the first or the second delay; there is no third
     */
    record Delayed(MessageId message, Instant until, Ground ground, int nth, Instant at) implements Working {}

    /** A reply is drafted and waits for the second person. */
    record AwaitingApproval(Reply reply, String proposedBy, Instant at) implements AnsweringState {}

    /** A reply has left. */
    sealed interface Given extends AnsweringState {
        /** The reply. */
        Reply reply();
    }

    /** The reply was sealed and handed to the outbox. */
    record Replied(MessageId message, Reply reply, Instant at) implements Given {}

    /**
     * The other State has not received the reply, or says that it does not fit.
     *
     * @param reason code of the rejection or of the conflict, or {@code NOT_DELIVERED}
     * @param detail what the other State says does not fit, empty where it says nothing
     */
    record ReplyFailed(MessageId message, Reply reply, String reason, String detail, Instant at) implements Given {
        static final String CONTESTED = "CONFLICT_";

        public ReplyFailed {
            detail = Objects.requireNonNullElse(detail, "");
        }

        boolean isContested() {
            return reason.startsWith(CONTESTED);
        }
    }

    /** The other State took its question back: nothing more about it leaves. */
    record Stopped(Withdrawal.Reason reason, StoppedAt stoppedAt, Instant at) implements AnsweringState {}
}
