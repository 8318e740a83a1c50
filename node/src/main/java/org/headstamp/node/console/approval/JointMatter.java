package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.JointId;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.JointInvestigations;
import org.headstamp.node.origin.JointReading;
import org.headstamp.node.origin.JointState;

/** Proposals to investigate together, and replies to those of others. */
@Singleton
class JointMatter implements Matter {
    private static final String REPLY = "joint-investigation-reply";

    private final JointInvestigations joints;
    private final JointReading reading;

    JointMatter(JointInvestigations joints, JointReading reading) {
        this.joints = joints;
        this.reading = reading;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("joint-investigation") || subject.kind().equals(REPLY);
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        var joint = reading.get(by, JointId.parse(subject.id()));
        if (!subject.kind().equals(REPLY)) {
            var part = new Leaving.Part(joint.peer(), joint.proposal(), joint.header());
            return new Leaving(MessageKind.JOINT_INVESTIGATION_PROPOSAL, part);
        }
        if (!(joint.state() instanceof JointState.ReplyDrafted drafted)) {
            throw new IllegalTransitionException("joint investigation " + joint.id(), joint.state(), "judge a reply");
        }
        return new Leaving(MessageKind.JOINT_INVESTIGATION_REPLY, part(joint, drafted)).onlyReplaced();
    }

    private static Leaving.Part part(JointInvestigation joint, JointState.ReplyDrafted drafted) {
        return new Leaving.Part(
                List.of(joint.peer()),
                new Leaving.Said(drafted.reply()),
                null,
                joint.header().forReply(drafted.language()));
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(REPLY)) {
            joints.approveReply(by, JointId.parse(subject.id()));
        } else {
            joints.approve(by, JointId.parse(subject.id()));
        }
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        if (subject.kind().equals(REPLY)) {
            throw IllegalTransitionException.because(
                    "the reply {0} cannot be given up: a new draft takes its place", subject.id());
        }
        joints.withdraw(by, JointId.parse(subject.id()));
    }
}
