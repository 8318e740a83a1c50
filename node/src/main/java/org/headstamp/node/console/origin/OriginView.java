package org.headstamp.node.console.origin;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.OriginNotification;
import org.headstamp.node.origin.ParallelInvestigation;

/** Notifications and investigations of one case, of both sides. */
record OriginView(
        Casefile casefile,
        List<OriginNotification> notifications,
        List<ParallelInvestigation> investigations,
        List<JointInvestigation> joints) {
    OriginView {
        notifications = List.copyOf(notifications);
        investigations = List.copyOf(investigations);
        joints = List.copyOf(joints);
    }
}
