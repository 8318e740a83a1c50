package org.headstamp.node.identity;

import java.time.Instant;

/** Where the approval of one subject stands. */
public sealed interface ApprovalDecision {
    /** All who must agree have agreed: it may leave. */
    record Complete() implements ApprovalDecision {}

    /** It may leave now; a second person must agree until the given instant. */
    record SecondPersonLater(Instant dueBy) implements ApprovalDecision {}

    /** It may not leave before a second person agrees. */
    record NeedsSecondPerson() implements ApprovalDecision {}

    /** This step does not count; nothing was recorded. */
    record Refused(Reason reason) implements ApprovalDecision {}

    /** Why a step does not count. */
    enum Reason {
        /** Nothing was drafted under this subject. */
        NOT_DRAFTED,
        /** The operator's roles allow no drafting. */
        MAY_NOT_DRAFT,
        /** The one who drafted cannot be the second person. */
        SAME_PERSON,
        NOT_A_FOCAL_POINT,
        /** Nobody's approval is missing. */
        ALREADY_COMPLETE,
        /** It may have left with one person: the second must judge this draft and no other. */
        SECOND_PERSON_DUE
    }

    /** Whether it may leave the State now. */
    default boolean mayLeave() {
        return switch (this) {
            case Complete complete -> true;
            case SecondPersonLater later -> true;
            case NeedsSecondPerson needs -> false;
            case Refused refused -> false;
        };
    }
}
