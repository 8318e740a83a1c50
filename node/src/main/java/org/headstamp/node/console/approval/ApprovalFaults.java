package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ApprovalDecision;
import org.headstamp.node.identity.ApprovalRefusedException;

/** Which failure of a decision is which page. */
@Singleton
class ApprovalFaults {
    private final Visit visit;
    private final Faults faults;

    ApprovalFaults(Visit visit, Faults faults) {
        this.visit = visit;
        this.faults = faults;
    }

    Response page(RuntimeException e) {
        return e instanceof ApprovalRefusedException refused ? refused(refused.reason()) : faults.page(e);
    }

    private Response refused(ApprovalDecision.Reason reason) {
        var told = reason == ApprovalDecision.Reason.SAME_PERSON
                ? visit.say().text("approval.own-draft")
                : visit.say().code(reason);
        return Response.status(403)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(ApprovalTemplates.refused(visit.say(), visit.visitor(), told)
                        .render())
                .build();
    }
}
