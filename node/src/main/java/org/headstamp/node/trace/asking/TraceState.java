package org.headstamp.node.trace.asking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.trace.Stage;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceOutcome;
import org.jspecify.annotations.Nullable;

/** Where one trace stands, seen from the State that asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TraceState.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = TraceState.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = TraceState.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = TraceState.Undelivered.class, name = "undelivered"),
    @JsonSubTypes.Type(value = TraceState.Lapsed.class, name = "lapsed"),
    @JsonSubTypes.Type(value = TraceState.Conflicted.class, name = "conflicted"),
    @JsonSubTypes.Type(value = TraceState.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = TraceState.InProgress.class, name = "in-progress"),
    @JsonSubTypes.Type(value = TraceState.InformationRequested.class, name = "information-requested"),
    @JsonSubTypes.Type(value = TraceState.Delayed.class, name = "delayed"),
    @JsonSubTypes.Type(value = TraceState.Interim.class, name = "interim"),
    @JsonSubTypes.Type(value = TraceState.Reopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = TraceState.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = TraceState.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = TraceState.Clarifying.class, name = "clarifying"),
    @JsonSubTypes.Type(value = TraceState.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = TraceState.Withdrawing.class, name = "withdrawing"),
    @JsonSubTypes.Type(value = TraceState.Withdrawn.class, name = "withdrawn")
})
public sealed interface TraceState extends Stage {
    @Override
    default Set<TaskKind> tasks() {
        return switch (this) {
            case Answered answered -> Set.of(TaskKind.READ_ANSWER);
            case Interim answered -> Set.of(TaskKind.READ_ANSWER);
            case Reopened reopened when reopened.reason() == Reopening.ANSWER_CORRECTED -> Set.of(TaskKind.READ_ANSWER);
            case Refused refused -> Set.of(TaskKind.READ_ANSWER);
            case InformationRequested requested -> Set.of(TaskKind.GIVE_INFORMATION);
            case Lapsed lapsed -> Set.of(TaskKind.LAPSED_REQUEST);
            case Undelivered undelivered -> Set.of(TaskKind.DELIVERY_FAILED);
            case Conflicted conflicted -> Set.of(TaskKind.CONFLICT);
            case Unread unread -> Set.of();
            case UnderWay underWay -> Set.of();
            case Clarifying clarifying -> Set.of();
            case Drafted drafted -> Set.of();
            case Closed closed -> Set.of();
            case GivenUp givenUp -> Set.of();
        };
    }

    /** Waits for approval. */
    record Drafted() implements TraceState {}

    /** The question is out, and nobody of the State asked has taken it up as far as we know. */
    sealed interface Unread extends TraceState {}

    /** Sealed and on its way. */
    record Sent(Instant at) implements Unread {}

    /** In the custody of the other node; no person there has read it as far as we know. */
    record Delivered(Instant at) implements Unread {}

    /**
     * The other node finally refused it, or no receipt was seen until it expired.
     *
     * @param reason code of the rejection, or {@code NOT_DELIVERED}
     */
    record Undelivered(String reason, Instant at) implements Unread {}

    /**
     * The time to acknowledge it is over; an acknowledgement or an answer is welcome all the same.
     *
     * @param secondContact the other office of that State that is to be asked, and how to reach it; empty where the
     *     trust list names none
     */
    record Lapsed(String secondContact, Instant at) implements Unread {}

    /** The other State says that the question does not fit the case. */
    record Conflicted(ConflictReason reason, String detail, Instant at) implements Unread {}

    /** A reply, or a further reply, is expected. */
    sealed interface UnderWay extends TraceState {}

    /** A person there has read it. */
    record Acknowledged(MessageId message, Acknowledgement acknowledgement, Instant at) implements UnderWay {}

    /**
     * They work on it, as they told us or as we know since we gave them what they needed.
     *
     * @param stage how far they say to be; null when they did not
     */
    record InProgress(
            ProgressReport.@Nullable Stage stage, @Nullable Instant expectedBy, Instant at) implements UnderWay {}

    /** They need to know more. */
    record InformationRequested(MessageId message, boolean stopsClock, Instant at) implements UnderWay {}

    /**
     * The answer will be late.
     *
     * @param until when it is expected now
     * @param nth the first or the second delay; there is no third
     */
    record Delayed(MessageId message, Instant until, Ground ground, int nth, Instant at) implements UnderWay {}

    /** An answer arrived and more will follow. */
    record Interim(MessageId message, TraceOutcome outcome, Instant at) implements UnderWay {}

    /** What was settled is not: a further reply is expected, or the people of the case look at it again. */
    record Reopened(Reopening reason, String detail, Instant at) implements UnderWay {}

    /** The State asked has given its last word. */
    sealed interface Replied extends TraceState {}

    /** An answer arrived. */
    record Answered(MessageId message, TraceOutcome outcome, Completeness completeness, Instant at)
            implements Replied {}

    /** There is no answer, on a ground. */
    record Refused(MessageId message, Ground ground, Instant at) implements Replied {}

    /**
     * We asked to have a reply clarified.
     *
     * @param message our request
     * @param before where the trace stood, and will stand again
     */
    record Clarifying(MessageId message, TraceState before, Instant at) implements Replied {
        /** Whether it is an interim answer that we want clarified: then a further reply is expected all the same. */
        @JsonIgnore
        boolean isUnderWay() {
            return before instanceof UnderWay;
        }
    }

    /** Done with; an answer that still arrives opens it again. */
    record Closed(Outcome outcome, Instant at) implements TraceState {}

    /** We want no answer any more. */
    sealed interface GivenUp extends TraceState {}

    /** The other State must stop and confirm that it did. */
    record Withdrawing(MessageId message, Withdrawal.Reason reason, Instant at) implements GivenUp {}

    /**
     * Given up.
     *
     * @param confirmed whether the other State confirmed; false too for a question that was never sent
     * @param stoppedAt how far it had come; null when it did not confirm
     */
    record Withdrawn(boolean confirmed, @Nullable StoppedAt stoppedAt, Instant at) implements GivenUp {}

    /** What a trace came to. */
    enum Outcome {
        TRACED,
        PARTLY_TRACED,
        NOT_TRACED,
        /** Another State was asked onward. */
        FORWARDED,
        DUPLICATE
    }

    /** Why a trace is open again. */
    enum Reopening {
        NEW_FACTS,
        /** The State asked put its answer right. */
        ANSWER_CORRECTED,
        /** We put our question right after it was answered or refused. */
        QUESTION_CORRECTED
    }
}
