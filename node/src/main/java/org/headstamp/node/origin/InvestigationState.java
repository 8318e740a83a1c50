package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.jspecify.annotations.Nullable;

/** Where a parallel investigation of ours stands, and since when. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InvestigationState.Notified.class, name = "notified"),
    @JsonSubTypes.Type(value = InvestigationState.Assessing.class, name = "assessing"),
    @JsonSubTypes.Type(value = InvestigationState.NotOpened.class, name = "not-opened"),
    @JsonSubTypes.Type(value = InvestigationState.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = InvestigationState.Active.class, name = "active"),
    @JsonSubTypes.Type(value = InvestigationState.Joint.class, name = "joint"),
    @JsonSubTypes.Type(value = InvestigationState.MlaPending.class, name = "mla-pending"),
    @JsonSubTypes.Type(value = InvestigationState.Suspended.class, name = "suspended"),
    @JsonSubTypes.Type(value = InvestigationState.Charged.class, name = "charged"),
    @JsonSubTypes.Type(value = InvestigationState.Discontinued.class, name = "discontinued"),
    @JsonSubTypes.Type(value = InvestigationState.Transferred.class, name = "transferred"),
    @JsonSubTypes.Type(value = InvestigationState.Concluded.class, name = "concluded")
})
public sealed interface InvestigationState {
    /** When it came to stand there. */
    Instant since();

    /** The notification arrived. */
    record Notified(Instant since) implements InvestigationState {}

    /** Whether to open an investigation is being weighed. */
    record Assessing(Instant since) implements InvestigationState {}

    /** None is opened. */
    record NotOpened(NotOpenedReason reason, Instant since) implements InvestigationState {}

    /** Opened. */
    record Opened(Instant since) implements InvestigationState {}

    /** Under way. */
    record Active(Instant since) implements InvestigationState {}

    /** Under way together with the other State. */
    record Joint(Instant since) implements InvestigationState {}

    /** Waits for mutual legal assistance. */
    record MlaPending(Instant since) implements InvestigationState {}

    /** Rests. */
    record Suspended(Instant since) implements InvestigationState {}

    /** Charges were brought. */
    record Charged(Instant since) implements InvestigationState {}

    /** Given up. */
    record Discontinued(Instant since) implements InvestigationState {}

    /** Handed to another State or authority. */
    record Transferred(Instant since) implements InvestigationState {}

    /** Done with. */
    record Concluded(Conclusion conclusion, Instant since) implements InvestigationState {}

    /** The stage without what is particular to it. */
    @JsonIgnore
    default InvestigationStage stage() {
        return switch (this) {
            case Notified s -> InvestigationStage.NOTIFIED;
            case Assessing s -> InvestigationStage.ASSESSING;
            case NotOpened s -> InvestigationStage.NOT_OPENED;
            case Opened s -> InvestigationStage.OPENED;
            case Active s -> InvestigationStage.ACTIVE;
            case Joint s -> InvestigationStage.JOINT;
            case MlaPending s -> InvestigationStage.MLA_PENDING;
            case Suspended s -> InvestigationStage.SUSPENDED;
            case Charged s -> InvestigationStage.CHARGED;
            case Discontinued s -> InvestigationStage.DISCONTINUED;
            case Transferred s -> InvestigationStage.TRANSFERRED;
            case Concluded s -> InvestigationStage.CONCLUDED;
        };
    }

    /**
     * The state of a stage.
     *
     * @param reason of one that is not opened, else null
     * @param conclusion of one that is concluded, else null
     * @throws InvalidValueException if reason or conclusion do not go with the stage
     */
    static InvestigationState of(
            InvestigationStage stage,
            @Nullable NotOpenedReason reason,
            @Nullable Conclusion conclusion,
            Instant since) {
        if (stage != InvestigationStage.NOT_OPENED && reason != null) {
            throw new InvalidValueException("reason", "goes only with {0}", InvestigationStage.NOT_OPENED);
        }
        if (stage != InvestigationStage.CONCLUDED && conclusion != null) {
            throw new InvalidValueException("conclusion", "goes only with {0}", InvestigationStage.CONCLUDED);
        }
        return switch (stage) {
            case NOTIFIED -> new Notified(since);
            case ASSESSING -> new Assessing(since);
            case NOT_OPENED -> new NotOpened(given("reason", reason), since);
            case OPENED -> new Opened(since);
            case ACTIVE -> new Active(since);
            case JOINT -> new Joint(since);
            case MLA_PENDING -> new MlaPending(since);
            case SUSPENDED -> new Suspended(since);
            case CHARGED -> new Charged(since);
            case DISCONTINUED -> new Discontinued(since);
            case TRANSFERRED -> new Transferred(since);
            case CONCLUDED -> new Concluded(given("conclusion", conclusion), since);
        };
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException(field, "is missing");
        }
        return value;
    }
}
