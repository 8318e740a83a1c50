package org.headstamp.node.evidence.piece;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.EvidenceListener;

/** Gives a focal point each piece of evidence of another State to read, in the transaction that keeps it. */
@Singleton
class EvidenceTasks implements EvidenceListener {
    static final String SUBJECT = "evidence";

    private static final String FEATURE = "EVIDENCE";

    private final Tasks tasks;
    private final CaseJournal cases;
    private final AuditLog log;
    private final NodeClock clock;

    EvidenceTasks(Tasks tasks, CaseJournal cases, AuditLog log, NodeClock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /** A message may have named a case that it could not open; nobody would see a task in that. */
    @Override
    public void kept(Evidence evidence) {
        if (evidence.isReceived() && cases.knows(evidence.caseId())) {
            tasks.open(NewTask.of(TaskKind.EVIDENCE_RECEIVED, evidence.caseId(), SUBJECT, evidence.id())
                    .with(evidence.peer()));
        }
    }

    /** Somebody who is to know of it has read it; only the first time counts. */
    void read(Evidence evidence, String account) {
        if (!tasks.done(TaskKind.EVIDENCE_RECEIVED, SUBJECT, evidence.id(), account)) {
            return;
        }
        log.append(AuditEvent.of(AuditKind.OPENED, account)
                .peer(evidence.peer())
                .message(evidence.request())
                .inCase(evidence.caseId())
                .subject(SUBJECT, evidence.id()));
        cases.note(
                evidence.caseId(),
                TimelineEntry.of(clock.now(), FEATURE, "EVIDENCE_OPENED", account)
                        .withPeer(evidence.peer())
                        .withMessage(evidence.notice())
                        .withSubject(SUBJECT, evidence.id()));
    }
}
