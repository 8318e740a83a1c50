package org.headstamp.node.console.origin;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineList;
import org.headstamp.node.deadline.DeadlinePlace;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.Corrections;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.JointReading;
import org.jspecify.annotations.Nullable;

/** What stands beside a notification or an investigation: its clocks, proposals about it, and what was put right. */
@Singleton
class OriginBackground {
    private static final int MOST_DEADLINES = 100;

    private final DeadlineList deadlines;
    private final JointReading joints;
    private final Corrections corrections;

    OriginBackground(DeadlineList deadlines, JointReading joints, Corrections corrections) {
        this.deadlines = deadlines;
        this.joints = joints;
        this.corrections = corrections;
    }

    /** @param id of the notification or the investigation */
    List<Deadline> deadlines(Operator by, CaseId caseId, Object id) {
        return deadlines.ofCase(by, caseId, DeadlinePlace.FIRST, MOST_DEADLINES).stream()
                .filter(deadline -> deadline.subject().id().equals(id.toString()))
                .toList();
    }

    /** Proposals about one notification. */
    List<JointInvestigation> joints(Operator by, CaseId caseId, @Nullable MessageId notification) {
        return joints.in(by, caseId).stream()
                .filter(joint -> joint.notification().equals(notification))
                .toList();
    }

    /** All that was put right in a case, the oldest first. */
    List<CorrectionLine> corrections(Operator by, CaseId caseId) {
        return corrections.in(by, caseId).stream().map(CorrectionLine::new).toList();
    }
}
