package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.jspecify.annotations.Nullable;

/** Parallel investigations of ours, moved on by investigators. What the other State is told is a matter of its own. */
@Singleton
public class Investigations {
    private final InvestigationRepository investigations;
    private final JointRepository joints;
    private final OriginJournal journal;
    private final InvestigationClock deadlines;
    private final NodeClock clock;

    Investigations(
            InvestigationRepository investigations,
            JointRepository joints,
            OriginJournal journal,
            InvestigationClock deadlines,
            NodeClock clock) {
        this.deadlines = deadlines;
        this.investigations = investigations;
        this.joints = joints;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Moves an investigation on.
     *
     * @param reason of one that is not opened, else null
     * @param conclusion of one that is concluded, else null
     * @throws IllegalTransitionException if it may not go there, or should become joint without a proposal that both
     *     States agreed to
     */
    @Transactional
    public ParallelInvestigation move(
            Operator by,
            InvestigationId id,
            InvestigationStage stage,
            @Nullable NotOpenedReason reason,
            @Nullable Conclusion conclusion) {
        by.require("move an investigation", Role.INVESTIGATOR);
        var now = clock.now();
        var next = InvestigationState.of(stage, reason, conclusion, now);
        var before = investigations.locked(by, id);
        var after = before.moved(next);
        if (stage == InvestigationStage.JOINT) {
            requireAgreement(before);
        }
        if (!after.equals(before)) {
            investigations.keep(after);
            journal.stateChanged(Subject.of(after), by.account(), stage.name());
            journal.noted(Subject.of(after), by.account(), null, "INVESTIGATION_" + stage, now);
            deadlines.moved(before, after, now);
        }
        return after;
    }

    /**
     * Decides how much the State that notified us may know from the next update on.
     *
     * @param seen version of the grant that the decision replaces
     * @throws GrantChangedException if that is not the latest
     */
    @Transactional
    public ParallelInvestigation grant(Operator by, InvestigationId id, int seen, Granted level) {
        by.require("grant knowledge of an investigation", Role.FOCAL_POINT);
        var before = investigations.locked(by, id);
        if (before.grantVersion() != seen) {
            throw new GrantChangedException(before, seen);
        }
        var after = before.granting(level);
        if (!after.equals(before)) {
            investigations.keep(after);
            journal.stateChanged(Subject.of(after), by.account(), "GRANTED_" + level);
            journal.noted(Subject.of(after), by.account(), null, "GRANTED_" + level, clock.now());
        }
        return after;
    }

    private void requireAgreement(ParallelInvestigation investigation) {
        if (joints.about(investigation.notification()).stream().noneMatch(JointInvestigation::agreed)) {
            throw IllegalTransitionException.because(
                    "{0} is {1}, which does not allow: become JOINT, for no proposal of a joint investigation is agreed by both States",
                    investigation.name(), investigation.state().getClass());
        }
    }
}
