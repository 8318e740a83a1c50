package org.headstamp.node.console.origin;

import jakarta.inject.Singleton;
import java.net.URI;
import org.headstamp.node.Checked;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.JointId;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.JointInvestigations;
import org.headstamp.node.origin.JointReading;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.message.JointDecision;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;

/** Proposals to investigate together, as forms say them. */
@Singleton
class Joints {
    private final JointInvestigations joints;
    private final JointReading reading;

    Joints(JointInvestigations joints, JointReading reading) {
        this.joints = joints;
        this.reading = reading;
    }

    JointInvestigation get(Operator by, JointId id) {
        return reading.get(by, id);
    }

    URI propose(Operator by, NotificationId id, Entered form, String language) {
        return place(joints.propose(by, id, proposal(form), language).id());
    }

    URI propose(Operator by, InvestigationId id, Entered form, String language) {
        return place(joints.propose(by, id, proposal(form), language).id());
    }

    URI reply(Operator by, JointId id, Entered form, String language) {
        var decision = HeaderFields.code(form, JointDecision.class, "decision");
        var reply = new JointReply(decision, form.value("authority"), form.value("explanation"));
        return place(joints.reply(by, id, reply, language).id());
    }

    URI giveUp(Operator by, JointId id) {
        return place(joints.withdraw(by, id).id());
    }

    private static JointProposal proposal(Entered form) {
        var authority = Checked.text("jointAuthority", form.value("jointAuthority"), 200);
        return new JointProposal(authority, form.value("contact"), form.value("scope"));
    }

    private static URI place(JointId id) {
        return URI.create("/console/joint-investigations/" + id);
    }
}
