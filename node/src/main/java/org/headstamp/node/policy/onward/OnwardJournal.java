package org.headstamp.node.policy.onward;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.trace.TraceRef;

/** Tells log and case which further State waits for a person. What leaves by policy tells of itself. */
@Singleton
class OnwardJournal {
    private static final String CODE = "ONWARD_NEEDS_A_PERSON";

    private final AuditLog log;
    private final CaseJournal cases;

    OnwardJournal(AuditLog log, CaseJournal cases) {
        this.log = log;
        this.cases = cases;
    }

    void needsPerson(OnwardTriage triage) {
        var lead = triage.lead();
        log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE)
                .peer(lead.to())
                .message(lead.answer())
                .inCase(triage.caseId())
                .subject("onward-triage", lead.trace())
                .outcome(CODE));
        cases.note(
                triage.caseId(),
                TimelineEntry.of(Objects.requireNonNull(triage.decidedAt()), "POLICY", CODE, AuditEvent.NODE)
                        .withPeer(lead.to())
                        .withMessage(lead.answer())
                        .withSubject(TraceRef.Side.ASKING.subject(), lead.trace()));
    }
}
