package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headstamp.node.TimeOrderedUuid;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.ApprovalDecision.Complete;
import org.headstamp.node.identity.ApprovalDecision.Reason;
import org.headstamp.node.identity.ApprovalDecision.Refused;
import org.headstamp.node.identity.ApprovalDecision.SecondPersonLater;
import org.jspecify.annotations.Nullable;

/** Records who drafted and who approved. Steps belong to the transaction of the feature that owns the subject. */
@Singleton
public class Approvals {
    /** The longest list. */
    public static final int MOST = 100;

    private final ApprovalRepository approvals;
    private final AuditLog log;
    private final InstantSource clock;
    private final SecureRandom random;

    Approvals(ApprovalRepository approvals, AuditLog log, InstantSource clock, SecureRandom random) {
        this.approvals = approvals;
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /** Records a draft; earlier drafts of the subject and what was said to them count no more. */
    @Transactional(TxType.MANDATORY)
    public ApprovalDecision draft(Operator by, ApprovalSubject subject, ApprovalRule rule) {
        if (!ApprovalRound.mayDraft(by)) {
            return new Refused(Reason.MAY_NOT_DRAFT);
        }
        var before = approvals.lockedLatest(subject).orElse(null);
        if (before != null && round(before).decision() instanceof SecondPersonLater) {
            return new Refused(Reason.SECOND_PERSON_DUE);
        }
        var step = new ApprovalStep(ApprovalStep.Kind.DRAFTED, rule, by.account(), now());
        var row = keep(subject, roundAfter(before), step, by.isOneOf(Role.FOCAL_POINT));
        log.append(event(AuditKind.DRAFTED, by.account(), subject).outcome(rule.name()));
        return round(row).decision();
    }

    /** Records that a policy of this State lets the subject leave without a person. */
    @Transactional(TxType.MANDATORY)
    public ApprovalDecision automatic(String policyId, ApprovalSubject subject, ApprovalRule rule) {
        var before = approvals.lockedLatest(subject).orElse(null);
        var actor = "policy " + policyId;
        var step = new ApprovalStep(ApprovalStep.Kind.AUTOMATIC, rule, actor, now());
        keep(subject, roundAfter(before), step, false);
        log.append(event(AuditKind.APPROVED, actor, subject).outcome("AUTOMATIC"));
        return new Complete();
    }

    /** Records the second person. A late one still counts; the log tells how late. */
    @Transactional(TxType.MANDATORY)
    public ApprovalDecision approve(Operator by, ApprovalSubject subject) {
        var draft = approvals.lockedLatest(subject).orElse(null);
        if (draft == null) {
            return new Refused(Reason.NOT_DRAFTED);
        }
        var round = round(draft);
        var objection = round.objectionTo(by);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        var now = now();
        keep(subject, draft.round, new ApprovalStep(ApprovalStep.Kind.APPROVED, draft.rule, by.account(), now), true);
        boolean late = round.decision() instanceof SecondPersonLater(Instant dueBy) && now.isAfter(dueBy);
        log.append(event(AuditKind.APPROVED, by.account(), subject).outcome(late ? "LATE" : "SECOND_PERSON"));
        return new Complete();
    }

    /** Where the latest round stands. */
    @Transactional
    public ApprovalDecision standing(ApprovalSubject subject) {
        return approvals
                .lockedLatest(subject)
                .map(draft -> round(draft).decision())
                .orElseGet(() -> new Refused(Reason.NOT_DRAFTED));
    }

    /** Every step of the subject, oldest first, to a bound. */
    @Transactional
    public List<ApprovalStep> steps(ApprovalSubject subject) {
        return approvals.steps(subject, MOST).stream().map(ApprovalRow::toStep).toList();
    }

    /** What left with one person while the second let the time pass, the longest first, to a bound. */
    @Transactional
    public List<PendingApproval> overdue(Instant now) {
        return approvals.waitingForSecondSince(now.minus(ApprovalRound.TIME_FOR_THE_SECOND), MOST).stream()
                .map(draft -> new PendingApproval(draft.toSubject(), draft.account, draft.at, dueBy(draft)))
                .toList();
    }

    private static @Nullable Instant dueBy(ApprovalRow draft) {
        return draft.toRound(false).decision() instanceof SecondPersonLater(Instant dueBy) ? dueBy : null;
    }

    private ApprovalRound round(ApprovalRow draft) {
        return draft.toRound(approvals.isApproved(draft));
    }

    private static int roundAfter(@Nullable ApprovalRow before) {
        return before == null ? 1 : before.round + 1;
    }

    private ApprovalRow keep(ApprovalSubject subject, int round, ApprovalStep step, boolean focalPoint) {
        var row = ApprovalRow.of(TimeOrderedUuid.at(step.at(), random), subject, round, step, focalPoint);
        approvals.persistAndFlush(row);
        return row;
    }

    private static AuditEvent event(AuditKind kind, String actor, ApprovalSubject subject) {
        return AuditEvent.of(kind, actor).inCase(subject.caseId()).subject(subject.kind(), subject.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
