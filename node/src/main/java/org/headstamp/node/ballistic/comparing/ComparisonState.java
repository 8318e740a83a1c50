package org.headstamp.node.ballistic.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.jspecify.annotations.Nullable;

/** Where a lead of another State stands here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ComparisonState.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = ComparisonState.AwaitingApproval.class, name = "awaiting-approval"),
    @JsonSubTypes.Type(value = ComparisonState.Replied.class, name = "replied"),
    @JsonSubTypes.Type(value = ComparisonState.ReplyFailed.class, name = "reply-failed")
})
public sealed interface ComparisonState {
    /** Nobody has replied yet. */
    record Waiting(Instant since) implements ComparisonState {}

    /**
     * A reply is drafted.
     *
     * @param before where it stood, and stands again if the draft is given up
     */
    record AwaitingApproval(BallisticReplyId reply, ComparisonState before, Instant since) implements ComparisonState {
        private ComparisonState on(ComparisonState moved) {
            return moved.equals(before) ? this : new AwaitingApproval(reply, moved, since);
        }
    }

    /** A reply left; a later one may still supersede it. */
    record Replied(BallisticReplyId reply, Instant at) implements ComparisonState {}

    /**
     * The latest reply did not get through: there is still one to give.
     *
     * @param reason code of the rejection, {@code NOT_DELIVERED}, or {@code CONFLICT_} with its reason
     */
    record ReplyFailed(BallisticReplyId reply, String reason, Instant at) implements ComparisonState {}

    /** The reply that left last and that a later one supersedes; null before the first. */
    @JsonIgnore
    default @Nullable BallisticReplyId latestReply() {
        return switch (this) {
            case Waiting s -> null;
            case AwaitingApproval s -> s.before().latestReply();
            case Replied s -> s.reply();
            case ReplyFailed s -> s.reply();
        };
    }

    /**
     * Somebody drafts a reply, the first or one that supersedes it.
     *
     * @param record kind and id of the lead, for the exception
     */
    default ComparisonState drafted(String record, BallisticReplyId reply, Instant at) {
        return switch (this) {
            case Waiting s -> new AwaitingApproval(reply, this, at);
            case Replied s -> new AwaitingApproval(reply, this, at);
            case ReplyFailed s -> new AwaitingApproval(reply, this, at);
            case AwaitingApproval s -> throw new IllegalTransitionException(record, this, "draft a reply");
        };
    }

    /** The draft is given up. */
    default ComparisonState givenUp(String record, BallisticReplyId reply) {
        return switch (this) {
            case AwaitingApproval s when s.reply().equals(reply) -> s.before();
            case AwaitingApproval s -> throw new IllegalTransitionException(record, this, "give up a reply");
            case Waiting s -> throw new IllegalTransitionException(record, this, "give up a reply");
            case Replied s -> throw new IllegalTransitionException(record, this, "give up a reply");
            case ReplyFailed s -> throw new IllegalTransitionException(record, this, "give up a reply");
        };
    }

    /** The draft is approved and handed to the outbox. */
    default ComparisonState sent(String record, BallisticReplyId reply, Instant at) {
        return switch (this) {
            case AwaitingApproval s when s.reply().equals(reply) -> new Replied(reply, at);
            case AwaitingApproval s -> throw new IllegalTransitionException(record, this, "send a reply");
            case Waiting s -> throw new IllegalTransitionException(record, this, "send a reply");
            case Replied s -> throw new IllegalTransitionException(record, this, "send a reply");
            case ReplyFailed s -> throw new IllegalTransitionException(record, this, "send a reply");
        };
    }

    /** A receipt of a reply came; it overrules our earlier evidence that there was none. */
    default ComparisonState delivered(BallisticReplyId reply, Instant at) {
        return switch (this) {
            case ReplyFailed s when s.reply().equals(reply) -> new Replied(reply, at);
            case AwaitingApproval s -> s.on(s.before().delivered(reply, at));
            case ReplyFailed s -> this;
            case Replied s -> this;
            case Waiting s -> this;
        };
    }

    /** A reply was refused on arrival, expired, or was contested; what became of earlier ones matters no more. */
    default ComparisonState failed(BallisticReplyId reply, String reason, Instant at) {
        return switch (this) {
            case Replied s when s.reply().equals(reply) -> new ReplyFailed(reply, reason, at);
            case AwaitingApproval s -> s.on(s.before().failed(reply, reason, at));
            case Replied s -> this;
            case ReplyFailed s -> this;
            case Waiting s -> this;
        };
    }
}
