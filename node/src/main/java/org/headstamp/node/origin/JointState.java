package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.origin.message.JointReply;
import org.jspecify.annotations.Nullable;

/** Where a proposal to investigate together stands, whichever State made it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JointState.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = JointState.Proposed.class, name = "proposed"),
    @JsonSubTypes.Type(value = JointState.ReplyDrafted.class, name = "reply-drafted"),
    @JsonSubTypes.Type(value = JointState.Replied.class, name = "replied"),
    @JsonSubTypes.Type(value = JointState.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = JointState.Withdrawn.class, name = "withdrawn")
})
public sealed interface JointState {
    /** Ours, waits for approval. */
    record Drafted() implements JointState {}

    /** Made, and without a reply. */
    record Proposed(Instant at) implements JointState {}

    /**
     * Of the other State; our reply waits for approval.
     *
     * @param language of its free text, BCP 47; null for that of the proposal
     */
    record ReplyDrafted(
            JointReply reply, Instant at, @Nullable String language) implements JointState {}

    /**
     * Replied to.
     *
     * @param message the reply
     * @param known whether both States hold the reply: at once where it came to us, with its receipt where it is ours
     */
    record Replied(JointReply reply, MessageId message, Instant at, boolean known) implements JointState {}

    /**
     * Ours, and it did not arrive or did not fit there.
     *
     * @param reason code of the rejection or of the conflict, or {@code NOT_DELIVERED}
     */
    record Failed(String reason, String detail, Instant at) implements JointState {}

    /** Given up before it was sent. */
    record Withdrawn(Instant at) implements JointState {}
}
