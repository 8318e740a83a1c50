package org.headstamp.node.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.headstamp.node.identity.ApprovalDecision.Complete;
import org.headstamp.node.identity.ApprovalDecision.NeedsSecondPerson;
import org.headstamp.node.identity.ApprovalDecision.Reason;
import org.headstamp.node.identity.ApprovalDecision.SecondPersonLater;

/**
 * One draft and what was said to it.
 *
 * @param focalPoint whether the drafter was a focal point when drafting
 * @param settled whether a second person approved, or a policy decided in place of persons
 */
record ApprovalRound(ApprovalRule rule, String drafter, boolean focalPoint, Instant draftedAt, boolean settled) {
    static final Duration TIME_FOR_THE_SECOND = Duration.ofHours(24);

    static boolean mayDraft(Operator operator) {
        return operator.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    ApprovalDecision decision() {
        if (settled) {
            return new Complete();
        }
        return switch (rule) {
            case ONE_PERSON -> new Complete();
            case TWO_PERSONS -> new NeedsSecondPerson();
            case ONE_NOW_SECOND_LATER ->
                focalPoint ? new SecondPersonLater(draftedAt.plus(TIME_FOR_THE_SECOND)) : new NeedsSecondPerson();
        };
    }

    /** Why this operator cannot be the second person; empty if it can. */
    Optional<Reason> objectionTo(Operator second) {
        if (decision() instanceof Complete) {
            return Optional.of(Reason.ALREADY_COMPLETE);
        }
        if (second.account().equals(drafter)) {
            return Optional.of(Reason.SAME_PERSON);
        }
        return second.isOneOf(Role.FOCAL_POINT) ? Optional.empty() : Optional.of(Reason.NOT_A_FOCAL_POINT);
    }
}
