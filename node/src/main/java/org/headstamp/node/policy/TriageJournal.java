package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.trace.TraceRef;

/** Gives a registrar the question that waits for a person, and tells the log so. What leaves by policy tells of itself. */
@Singleton
class TriageJournal {
    private static final String CODE = "NEEDS_A_PERSON";

    private final AuditLog log;
    private final CaseJournal cases;
    private final Tasks tasks;

    TriageJournal(AuditLog log, CaseJournal cases, Tasks tasks) {
        this.log = log;
        this.cases = cases;
        this.tasks = tasks;
    }

    void decided(Triage triage) {
        if (triage.decision() instanceof Decision.NeedsPerson needed
                && !needed.reasons().contains(HoldReason.TAKEN_UP)) {
            log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE)
                    .peer(triage.asker())
                    .inCase(triage.caseId())
                    .subject("question-triage", triage.trace())
                    .outcome(CODE));
            var at = Objects.requireNonNull(triage.decidedAt());
            cases.note(
                    triage.caseId(),
                    TimelineEntry.of(at, "POLICY", CODE, AuditEvent.NODE)
                            .withPeer(triage.asker())
                            .withSubject(TraceRef.Side.ANSWERING.subject(), triage.trace()));
            tasks.open(NewTask.of(
                            TaskKind.CONSIDER_AUTOMATIC,
                            triage.caseId(),
                            TraceRef.Side.ANSWERING.subject(),
                            triage.trace())
                    .with(triage.asker()));
        }
    }
}
