package org.headstamp.node.casefile;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.ApprovalDecision;
import org.headstamp.node.identity.ApprovalDecision.NeedsSecondPerson;
import org.headstamp.node.identity.ApprovalDecision.SecondPersonLater;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Approvals;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What is drafted to leave the State, with the task that its second person finds. Steps belong to the transaction of the
 * feature that owns the subject, and a step that does not count fails with {@link ApprovalRefusedException}.
 */
@Singleton
public class Drafts {
    private final Approvals approvals;
    private final Tasks tasks;
    private final CaseJournal cases;
    private final AuditLog log;
    private final NodeClock clock;
    private final List<DraftListener> listeners;

    Drafts(
            Approvals approvals,
            Tasks tasks,
            CaseJournal cases,
            AuditLog log,
            NodeClock clock,
            @All List<DraftListener> listeners) {
        this.listeners = List.copyOf(listeners);
        this.approvals = approvals;
        this.tasks = tasks;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Something was drafted for another State. True if it may leave now.
     *
     * @param peer null for what goes to several
     */
    @Transactional(TxType.MANDATORY)
    public boolean drafted(Operator by, ApprovalSubject subject, @Nullable MemberState peer, ApprovalRule rule) {
        var decision = approvals.draft(by, subject, rule);
        boolean leaves = ApprovalRefusedException.mayLeave(decision, by, subject);
        settled(subject, by.account());
        var due = decision instanceof SecondPersonLater later ? later.dueBy() : null;
        if (due != null || decision instanceof NeedsSecondPerson) {
            tasks.open(NewTask.of(TaskKind.APPROVE, subject.caseId(), subject.kind(), subject.id())
                    .with(peer)
                    .dueBy(due)
                    .notFor(by.account()));
        }
        if (decision instanceof NeedsSecondPerson) {
            listeners.forEach(listener -> listener.waiting(subject));
        }
        if (due != null) {
            listeners.forEach(listener -> listener.leftWithOne(subject, peer, due));
        }
        return leaves;
    }

    /** The second person agrees. True if it may leave now. */
    @Transactional(TxType.MANDATORY)
    public boolean approved(Operator by, ApprovalSubject subject) {
        listeners.forEach(listener -> listener.approving(subject));
        boolean leaves = ApprovalRefusedException.mayLeave(approvals.approve(by, subject), by, subject);
        settled(subject, by.account());
        return leaves;
    }

    /** A policy lets it leave without a person. */
    @Transactional(TxType.MANDATORY)
    public ApprovalDecision automatic(String policyId, ApprovalSubject subject, ApprovalRule rule) {
        settled(subject, "policy " + policyId);
        return approvals.automatic(policyId, subject, rule);
    }

    /** The draft is given up or sent back: nobody need judge it. */
    @Transactional(TxType.MANDATORY)
    public void dropped(Operator by, ApprovalSubject subject) {
        dropped(by.account(), subject);
    }

    /** As {@link #dropped(Operator, ApprovalSubject)}, by a person or by the node. */
    @Transactional(TxType.MANDATORY)
    public void dropped(String actor, ApprovalSubject subject) {
        settled(subject, actor);
    }

    /**
     * Something left with one person, and the second let a day pass: it is logged, shown on the time line and becomes a
     * task of its own, once. True if this call did so.
     */
    @Transactional(TxType.MANDATORY)
    public boolean overdue(ApprovalSubject subject) {
        var now = clock.now();
        boolean passed = approvals.standing(subject) instanceof SecondPersonLater later && now.isAfter(later.dueBy());
        if (!passed || tasks.isOpen(TaskKind.SECOND_APPROVAL_OVERDUE, subject.kind(), subject.id())) {
            return false;
        }
        var code = TaskKind.SECOND_APPROVAL_OVERDUE.name();
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, AuditEvent.NODE)
                .inCase(subject.caseId())
                .subject(subject.kind(), subject.id())
                .outcome(code));
        cases.note(
                subject.caseId(),
                TimelineEntry.of(now, "APPROVAL", code, AuditEvent.NODE).withSubject(subject.kind(), subject.id()));
        var drafter = approvals.steps(subject).getLast().account();
        tasks.open(NewTask.of(TaskKind.SECOND_APPROVAL_OVERDUE, subject.caseId(), subject.kind(), subject.id())
                .dueBy(now)
                .notFor(drafter));
        return true;
    }

    private void settled(ApprovalSubject subject, String actor) {
        tasks.done(TaskKind.APPROVE, subject.kind(), subject.id(), actor);
        tasks.done(TaskKind.SECOND_APPROVAL_OVERDUE, subject.kind(), subject.id(), actor);
        listeners.forEach(listener -> listener.settled(subject));
    }
}
