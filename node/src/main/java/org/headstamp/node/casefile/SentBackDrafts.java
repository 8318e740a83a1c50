package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.Checked;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Keeps why second persons sent drafts back, for those who wrote them. */
@Singleton
public class SentBackDrafts {
    /** The longest list. */
    public static final int MOST = 20;

    private final SentBackRepository reasons;
    private final CaseAccess access;
    private final CaseJournal cases;
    private final AuditLog log;
    private final NodeClock clock;

    SentBackDrafts(SentBackRepository reasons, CaseAccess access, CaseJournal cases, AuditLog log, NodeClock clock) {
        this.reasons = reasons;
        this.access = access;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Says why, in the transaction in which the feature of the draft takes it back.
     *
     * @param drafter account
     */
    @Transactional(TxType.MANDATORY)
    public SentBack say(Operator by, ApprovalSubject subject, String drafter, String reason) {
        by.require("send a draft back", Role.FOCAL_POINT);
        access.require(by, subject.caseId());
        var said = new SentBack(subject, drafter, Checked.text("reason", reason, 4000), by.account(), clock.now());
        reasons.persistAndFlush(SentBackRow.of(clock.newUuid(), said));
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, by.account())
                .inCase(subject.caseId())
                .subject(subject.kind(), subject.id())
                .outcome("SENT_BACK"));
        cases.note(
                subject.caseId(),
                TimelineEntry.of(said.at(), "APPROVAL", "DRAFT_SENT_BACK", by.account())
                        .withSubject(subject.kind(), subject.id()));
        return said;
    }

    /** What was sent back to an operator, of cases that it still sees, the newest first, to a bound. */
    @Transactional
    public List<SentBack> to(Operator by) {
        by.requireOfficial("read why drafts were sent back");
        return reasons.of(by.account(), MOST).stream()
                .map(SentBackRow::toSentBack)
                .filter(said -> access.admits(by, said.subject().caseId()))
                .toList();
    }

    /**
     * Why a draft was sent back last that the operator wrote, or may write; empty if it was not, or its case is not there
     * for the operator.
     */
    @Transactional
    public Optional<SentBack> last(Operator by, ApprovalSubject subject) {
        by.requireOfficial("read why drafts were sent back");
        return access.admits(by, subject.caseId())
                ? reasons.about(subject, MOST).stream()
                        .map(SentBackRow::toSentBack)
                        .filter(said -> said.drafter().equals(by.account()) || DraftWriters.mayWrite(by, subject))
                        .findFirst()
                : Optional.empty();
    }

    /** Why one draft was sent back, the newest first, to a bound. */
    @Transactional
    public List<SentBack> about(Operator by, ApprovalSubject subject) {
        by.require("read why drafts were sent back", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        access.require(by, subject.caseId());
        return reasons.about(subject, MOST).stream()
                .map(SentBackRow::toSentBack)
                .toList();
    }
}
