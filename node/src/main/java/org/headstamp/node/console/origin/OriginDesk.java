package org.headstamp.node.console.origin;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.letter.SeizureOffers;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.JointReading;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.pki.MemberState;

/** What the pages of one case show of notifications and investigations. */
@Singleton
class OriginDesk {
    private final Casefiles cases;
    private final SeizureOffers seizures;
    private final OriginReading notifications;
    private final InvestigationReading investigations;
    private final JointReading joints;

    OriginDesk(
            Casefiles cases,
            SeizureOffers seizures,
            OriginReading notifications,
            InvestigationReading investigations,
            JointReading joints) {
        this.cases = cases;
        this.seizures = seizures;
        this.notifications = notifications;
        this.investigations = investigations;
        this.joints = joints;
    }

    OriginView of(Operator by, CaseId id) {
        var casefile = cases.withContents(by, id);
        boolean notifies = by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
        boolean investigates = by.isOneOf(Role.FOCAL_POINT, Role.INVESTIGATOR);
        return new OriginView(
                casefile,
                notifies ? notifications.in(by, id) : List.of(),
                investigates ? investigations.in(by, id) : List.of(),
                notifies ? joints.in(by, id) : List.of());
    }

    NotifyView form(Operator by, CaseId id, List<MemberState> states, NotificationForm form) {
        by.require("draft an origin notification", Role.OFFICER, Role.FOCAL_POINT);
        var offered = seizures.of(by, id, form.form());
        return new NotifyView(cases.withContents(by, id), offered, states, form);
    }
}
