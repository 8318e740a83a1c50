package org.headstamp.node.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
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
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.UnknownReleaseRecordException;
import org.headstamp.node.seizure.NotAPhotographException;
import org.headstamp.node.seizure.UnknownSeizureException;
import org.headstamp.node.trace.UnknownTraceException;
import org.headstamp.node.trace.correspondence.UnknownDialogueMessageException;
import org.headstamp.node.trace.inquiry.UnknownInquiryException;
import org.headstamp.node.trace.lot.UnknownLotMatchException;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.node.trace.trade.UnknownSubQueryException;
import org.headstamp.node.translation.UnknownMessageException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Which failure is which problem. */
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final ProblemResponses problems;

    Failures(ProblemResponses problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refusedAtTheEdge(ProblemException e) {
        return problems.of(e.kind(), text(e));
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException e) {
        return problems.of(JsonFailure.problem(e));
    }

    @ServerExceptionMapper
    Response value(InvalidValueException e) {
        return problems.of(Problem.of(new FieldProblem(e.field(), e.refusal().english())));
    }

    @ServerExceptionMapper
    Response notLoggedIn(UnauthorizedException e) {
        return problems.of(ProblemKind.NOT_LOGGED_IN, "give the name and the password of an active account");
    }

    @ServerExceptionMapper
    Response wrongRole(ForbiddenException e) {
        return problems.of(ProblemKind.NOT_PERMITTED, "no role of this account allows it");
    }

    @ServerExceptionMapper
    Response notPermitted(NotPermittedException e) {
        return problems.of(ProblemKind.NOT_PERMITTED, text(e));
    }

    @ServerExceptionMapper({
        UnknownCaseException.class,
        UnknownTaskException.class,
        UnknownSeizureException.class,
        UnknownAccountException.class,
        UnknownSessionException.class,
        UnknownTraceException.class,
        UnknownMessageException.class,
        UnknownDialogueMessageException.class,
        UnknownSubQueryException.class,
        UnknownOriginRecordException.class,
        UnknownBallisticRecordException.class,
        UnknownInquiryException.class,
        UnknownReleaseRecordException.class,
        UnknownPolicyException.class,
        UnknownAlertException.class,
        UnknownLotMatchException.class,
        UnknownEvidenceException.class
    })
    Response unknown(RuntimeException e) {
        return problems.of(ProblemKind.NOT_FOUND, text(e));
    }

    @ServerExceptionMapper({
        CaseClosedException.class,
        TaskTakenException.class,
        HandOverRefusedException.class,
        AccountConflictException.class,
        IllegalTransitionException.class
    })
    Response conflict(RuntimeException e) {
        return problems.of(ProblemKind.CONFLICT, text(e));
    }

    @ServerExceptionMapper
    Response notApproved(ApprovalRefusedException e) {
        var kind =
                switch (e.reason()) {
                    case MAY_NOT_DRAFT, SAME_PERSON, NOT_A_FOCAL_POINT -> ProblemKind.NOT_PERMITTED;
                    case NOT_DRAFTED, ALREADY_COMPLETE, SECOND_PERSON_DUE -> ProblemKind.CONFLICT;
                };
        return problems.of(kind, text(e));
    }

    @ServerExceptionMapper({
        CaseChangedException.class,
        TimetableChangedException.class,
        PolicyChangedException.class,
        NoticesChangedException.class,
        GrantChangedException.class,
        LotsChangedException.class,
        KeysChangedException.class
    })
    Response changedMeanwhile(RuntimeException e) {
        return problems.of(ProblemKind.CHANGED_MEANWHILE, text(e));
    }

    @ServerExceptionMapper({CannotSendException.class, NoticesRefusedException.class})
    Response cannotSend(RuntimeException e) {
        return problems.of(ProblemKind.CANNOT_BE_DONE, text(e));
    }

    @ServerExceptionMapper({ReleaseRefusedException.class, OnwardRefusedException.class})
    Response notReleased(RuntimeException e) {
        return problems.of(ProblemKind.CANNOT_BE_DONE, text(e));
    }

    @ServerExceptionMapper
    Response notAPhotograph(NotAPhotographException e) {
        var kind =
                switch (e.reason()) {
                    case TOO_LARGE -> ProblemKind.TOO_LARGE;
                    case NEITHER_JPEG_NOR_PNG -> ProblemKind.UNSUPPORTED_MEDIA_TYPE;
                    case EMPTY, DAMAGED, TOO_MANY_PIXELS -> ProblemKind.CANNOT_BE_DONE;
                };
        return problems.of(kind, text(e));
    }

    /** What Quarkus itself refuses: paths, methods and media types that are not there, values that cannot be read. */
    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return problems.of(JsonFailure.problem(json));
        }
        var kind = ProblemKind.ofStatus(e.getResponse().getStatus());
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return problems.of(kind, text(refused));
        }
        return kind == ProblemKind.INTERNAL ? unexpected(e) : problems.of(kind, kind.title());
    }

    /** Everything else is a fault of ours: the client learns a number, the log what happened. */
    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        var incident = UUID.randomUUID();
        LOG.errorf(e, "incident %s: a request failed", incident);
        return problems.of(ProblemKind.INTERNAL, "the log of the node tells more under incident " + incident);
    }

    private static String text(Throwable e) {
        return String.valueOf(e.getMessage());
    }
}
