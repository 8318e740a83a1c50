package org.headstamp.node.seizure;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.identity.Operator;

/** Tells the log and the time line of the case what becomes of seizures, inside the transaction in which it does. */
@Singleton
class SeizureJournal {
    private static final String FEATURE = "SEIZURE";
    private static final String KIND = "seizure";

    private final AuditLog log;
    private final CaseJournal cases;
    private final Event<SeizureRecorded> recorded;

    SeizureJournal(AuditLog log, CaseJournal cases, Event<SeizureRecorded> recorded) {
        this.log = log;
        this.cases = cases;
        this.recorded = recorded;
    }

    void recorded(Operator by, Seizure seizure) {
        cases.requireOpen(by, seizure.caseId());
        note(seizure, TimelineEntry.of(seizure.recordedAt(), FEATURE, "RECORDED", seizure.recordedBy()));
        log.append(event(seizure, seizure.recordedBy()).outcome("RECORDED"));
        recorded.fire(new SeizureRecorded(seizure));
    }

    void photographed(Seizure seizure, ItemPhotograph photograph) {
        note(seizure, TimelineEntry.of(photograph.addedAt(), FEATURE, "PHOTOGRAPH_ADDED", photograph.addedBy()));
        log.append(event(seizure, photograph.addedBy())
                .content(photograph.digest())
                .outcome("PHOTOGRAPH_ADDED"));
    }

    /** Both hashes: of the original, which is the subject, and of the copy without metadata that may leave this State. */
    void copied(Operator by, PhotographCopy copy) {
        log.append(AuditEvent.of(AuditKind.RECORDED, by.account())
                .subject("photograph", copy.original())
                .content(copy.digest())
                .outcome("COPY_WITHOUT_METADATA"));
    }

    private void note(Seizure seizure, TimelineEntry entry) {
        cases.note(seizure.caseId(), entry.withSubject(KIND, seizure.id()));
    }

    private static AuditEvent event(Seizure seizure, String actor) {
        return AuditEvent.of(AuditKind.RECORDED, actor).inCase(seizure.caseId()).subject(KIND, seizure.id());
    }
}
