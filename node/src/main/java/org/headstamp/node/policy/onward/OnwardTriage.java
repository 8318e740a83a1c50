package org.headstamp.node.policy.onward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.onward.OnwardLead;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A further State that an answer to a question of ours names, on its way to a policy or a person.
 *
 * @param facts null as long as nobody looked, and where the examination failed
 * @param decision null as long as there is none
 * @param next the question that left; null unless a policy let one
 * @param earlier what was decided before leave arrived, the oldest first
 */
public record OnwardTriage(
        OnwardLead lead,
        CaseId caseId,
        MemberState answeredBy,
        Instant answeredAt,
        @Nullable OnwardFacts facts,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable TraceId next,
        List<Earlier> earlier) {
    /** So often leave is answered with a new decision; after that the persons who have it keep it. */
    static final int MOST_ROUNDS = 10;

    /** Nobody need look: somebody did, or another decision is taken for this one. */
    private static final Set<HoldReason> SEEN_TO =
            EnumSet.of(HoldReason.TAKEN_UP, HoldReason.CASE_CLOSED, HoldReason.ANSWER_PUT_RIGHT);

    public OnwardTriage {
        earlier = List.copyOf(earlier);
    }

    /** A decision that another one took the place of. */
    public record Earlier(Decision decision, Instant at) {}

    static OnwardTriage waiting(OnwardLead lead, CaseId caseId, MemberState answeredBy, Instant answeredAt) {
        return new OnwardTriage(lead, caseId, answeredBy, answeredAt, null, null, null, null, List.of());
    }

    boolean isDecided() {
        return decision != null;
    }

    OnwardTriage decided(Decision by, @Nullable OnwardFacts on, @Nullable TraceId left, Instant at) {
        return new OnwardTriage(lead, caseId, answeredBy, answeredAt, on, by, at, left, earlier);
    }

    /** Whether a decision is to be taken anew now that leave was given. */
    boolean isFreed() {
        return decision instanceof Decision.NeedsPerson needed
                && needed.always().contains(HoldReason.NEEDS_LEAVE)
                && earlier.size() < MOST_ROUNDS;
    }

    /** The same as if nothing had been decided, which is not forgotten. */
    OnwardTriage anew() {
        if (decision == null || decidedAt == null) {
            return this;
        }
        var decisions = new ArrayList<>(earlier);
        decisions.add(new Earlier(decision, decidedAt));
        return new OnwardTriage(lead, caseId, answeredBy, answeredAt, facts, null, null, null, decisions);
    }

    /** Whether it has to become somebody's work. */
    boolean needsPerson() {
        if (!(decision instanceof Decision.NeedsPerson needed)) {
            return false;
        }
        boolean seenTo = needed.always().stream().anyMatch(SEEN_TO::contains);
        boolean asked = needed.always().contains(HoldReason.ASKED_ALREADY)
                && !needed.always().contains(HoldReason.LOOP);
        return !seenTo && !asked;
    }
}
