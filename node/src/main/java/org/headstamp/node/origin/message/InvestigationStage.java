package org.headstamp.node.origin.message;

import java.util.EnumSet;
import java.util.Set;

/** How far a parallel investigation has come. All but the first can be told to the State that notified. */
public enum InvestigationStage {
    /** The notification arrived; nobody has looked at it. */
    NOTIFIED,
    /** Whether to open an investigation; 30 days. */
    ASSESSING,
    NOT_OPENED,
    OPENED,
    ACTIVE,
    /** Together with the other State (UNTOC, article 19). */
    JOINT,
    /** Mutual legal assistance is awaited (UNTOC, article 18). */
    MLA_PENDING,
    SUSPENDED,
    CHARGED,
    DISCONTINUED,
    /** To another State or authority. */
    TRANSFERRED,
    CONCLUDED;

    /** Whether an investigation that stands here may go on to the other stage; one not opened may be assessed anew. */
    public boolean mayBecome(InvestigationStage next) {
        return following().contains(next);
    }

    /** Whether nobody here investigates any more; what was handed to somebody else goes on there. */
    public boolean isOver() {
        return switch (this) {
            case NOT_OPENED, DISCONTINUED, CONCLUDED -> true;
            case NOTIFIED, ASSESSING, OPENED, ACTIVE, JOINT, MLA_PENDING, SUSPENDED, CHARGED, TRANSFERRED -> false;
        };
    }

    private Set<InvestigationStage> following() {
        return switch (this) {
            case NOTIFIED, NOT_OPENED -> EnumSet.of(ASSESSING);
            case ASSESSING -> EnumSet.of(NOT_OPENED, OPENED);
            case OPENED -> EnumSet.of(ACTIVE, DISCONTINUED, TRANSFERRED);
            case ACTIVE -> EnumSet.of(JOINT, MLA_PENDING, SUSPENDED, CHARGED, DISCONTINUED, TRANSFERRED);
            case JOINT -> EnumSet.of(ACTIVE, MLA_PENDING, SUSPENDED, CHARGED, DISCONTINUED, TRANSFERRED);
            case MLA_PENDING -> EnumSet.of(ACTIVE, JOINT, SUSPENDED, CHARGED, DISCONTINUED, TRANSFERRED);
            case SUSPENDED -> EnumSet.of(ACTIVE, JOINT, MLA_PENDING, CHARGED, DISCONTINUED, TRANSFERRED);
            case CHARGED, DISCONTINUED, TRANSFERRED -> EnumSet.of(CONCLUDED);
            case CONCLUDED -> EnumSet.noneOf(InvestigationStage.class);
        };
    }
}
