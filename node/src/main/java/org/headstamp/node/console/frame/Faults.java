package org.headstamp.node.console.frame;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusing;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.alert.UnknownAlertException;
import org.headstamp.node.ballistic.UnknownBallisticRecordException;
import org.headstamp.node.casefile.CaseChangedException;
import org.headstamp.node.casefile.CaseClosedException;
import org.headstamp.node.casefile.HandOverRefusedException;
import org.headstamp.node.casefile.TaskTakenException;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.casefile.UnknownTaskException;
import org.headstamp.node.deadline.TimetableChangedException;
import org.headstamp.node.evidence.piece.UnknownEvidenceException;
import org.headstamp.node.exchange.CannotSendException;
import org.headstamp.node.federation.KeysChangedException;
import org.headstamp.node.identity.AccountConflictException;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.UnknownAccountException;
import org.headstamp.node.identity.UnknownSessionException;
import org.headstamp.node.notice.NoticesChangedException;
import org.headstamp.node.notice.NoticesRefusedException;
import org.headstamp.node.origin.GrantChangedException;
import org.headstamp.node.origin.LotsChangedException;
import org.headstamp.node.origin.UnknownOriginRecordException;
import org.headstamp.node.policy.PolicyChangedException;
import org.headstamp.node.policy.UnknownPolicyException;
import org.headstamp.node.registry.imports.UnknownImportException;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.UnknownReleaseRecordException;
import org.headstamp.node.seizure.NotAPhotographException;
import org.headstamp.node.seizure.UnknownSeizureException;
import org.headstamp.node.trace.UnknownTraceException;
import org.headstamp.node.trace.correspondence.UnknownDialogueMessageException;
import org.headstamp.node.trace.draft.DraftChangedException;
import org.headstamp.node.trace.inquiry.UnknownInquiryException;
import org.headstamp.node.trace.lot.UnknownLotMatchException;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.node.trace.trade.UnknownSubQueryException;
import org.headstamp.node.translation.UnknownMessageException;
import org.jboss.logging.Logger;

/** Which failure is which page. */
@Singleton
public class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

    private final Visit visit;

    Faults(Visit visit) {
        this.visit = visit;
    }

    /** The page that tells of a failure. */
    public Response page(RuntimeException e) {
        return switch (e) {
            case UnknownCaseException unknown -> notFound();
            case UnknownTaskException unknown -> notFound();
            case UnknownSeizureException unknown -> notFound();
            case UnknownAccountException unknown -> notFound();
            case UnknownSessionException unknown -> notFound();
            case UnknownTraceException unknown -> notFound();
            case UnknownMessageException unknown -> notFound();
            case UnknownDialogueMessageException unknown -> notFound();
            case UnknownSubQueryException unknown -> notFound();
            case UnknownOriginRecordException unknown -> notFound();
            case UnknownBallisticRecordException unknown -> notFound();
            case UnknownInquiryException unknown -> notFound();
            case UnknownReleaseRecordException unknown -> notFound();
            case UnknownPolicyException unknown -> notFound();
            case UnknownAlertException unknown -> notFound();
            case UnknownLotMatchException unknown -> notFound();
            case UnknownEvidenceException unknown -> notFound();
            case UnknownImportException unknown -> notFound();
            default -> otherwise(e);
        };
    }

    private Response otherwise(RuntimeException e) {
        return switch (e) {
            case NotPermittedException refused ->
                page(403, "failure.not-permitted", visit.say().text("failure.no-role"));
            case ApprovalRefusedException refused -> page(403, "failure.not-permitted", refused);
            case CaseClosedException late -> page(409, "failure.conflict", late);
            case TaskTakenException late -> page(409, "failure.conflict", late);
            case HandOverRefusedException late -> page(409, "failure.conflict", late);
            case AccountConflictException late -> page(409, "failure.conflict", late);
            case IllegalTransitionException late -> page(409, "failure.conflict", late);
            case CaseChangedException late -> page(412, "failure.changed", late);
            case DraftChangedException late -> page(412, "failure.changed", late);
            case TimetableChangedException late -> page(412, "failure.changed", late);
            case PolicyChangedException late -> page(412, "failure.changed", late);
            case GrantChangedException late -> page(412, "failure.changed", late);
            case LotsChangedException late -> page(412, "failure.changed", late);
            case KeysChangedException late -> page(412, "failure.changed", late);
            case NoticesChangedException late -> page(412, "failure.changed", late);
            case NoticesRefusedException refused -> page(422, "failure.cannot", refused);
            case CannotSendException refused -> page(422, "failure.cannot", refused);
            case ReleaseRefusedException refused -> page(422, "failure.cannot", refused);
            case OnwardRefusedException refused -> page(422, "failure.cannot", refused);
            case NotAPhotographException refused -> page(422, "failure.cannot", refused);
            case InvalidValueException wrong -> page(400, "failure.invalid", wrong);
            case TooLargeException large -> page(413, "failure.too-large", large);
            case UnreadableIdException wrong -> notFound();
            case WebApplicationException web when web.getResponse().getStatus() == 404 -> notFound();
            case WebApplicationException web
            when web.getResponse().getStatus() < 500 ->
                refusal(web.getResponse().getStatus(), "failure.invalid", "failure.not-understood");
            default -> unexpected(e);
        };
    }

    /**
     * A page that tells of a refusal.
     *
     * @param title key of its title
     * @param detail key of what it says
     */
    public Response refusal(int status, String title, String detail) {
        return page(status, title, visit.say().text(detail));
    }

    Response notFound() {
        return page(404, "failure.not-found", visit.say().text("failure.no-such-address"));
    }

    /** A fault of ours: the visitor learns a number, the log what happened. */
    private Response unexpected(RuntimeException e) {
        var incident = UUID.randomUUID();
        LOG.errorf(e, "incident %s: a page failed", incident);
        return page(500, "failure.unexpected", visit.say().text("failure.incident", incident.toString()));
    }

    private Response page(int status, String title, String detail) {
        var say = visit.say();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(FramePages.failure(say, say.text(title), detail).render())
                .build();
    }

    private Response page(int status, String title, Refusing e) {
        return page(status, title, visit.say().refusal(e.refusal()));
    }
}
