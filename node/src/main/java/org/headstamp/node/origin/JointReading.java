package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.OriginJournal.Subject;

/** Reads proposals to investigate together, of both sides. Who reads first what was sent to us is logged. */
@Singleton
public class JointReading {
    private final JointRepository joints;
    private final OriginJournal journal;
    private final NodeClock clock;

    JointReading(JointRepository joints, OriginJournal journal, NodeClock clock) {
        this.joints = joints;
        this.journal = journal;
        this.clock = clock;
    }

    /** One proposal; reading one of the other State opens it. */
    @Transactional
    public JointInvestigation get(Operator by, JointId id) {
        mayRead(by);
        var joint = joints.get(by, id);
        var message = joint.message();
        if (!joint.ours() && message != null && joints.opened(id, by.account(), clock.now())) {
            journal.opened(Subject.of(joint), by.account(), message, clock.now());
        }
        return joint;
    }

    /** Proposals in a case, oldest first, at most 200. */
    @Transactional
    public List<JointInvestigation> in(Operator by, CaseId caseId) {
        mayRead(by);
        return joints.ofCase(by, caseId);
    }

    private static void mayRead(Operator by) {
        by.require("read proposals of joint investigations", Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
    }
}
