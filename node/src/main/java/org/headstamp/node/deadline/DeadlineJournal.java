package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** Keeps a deadline and says so in the log. */
@Singleton
class DeadlineJournal {
    private final DeadlineRepository deadlines;
    private final AuditLog log;

    DeadlineJournal(DeadlineRepository deadlines, AuditLog log) {
        this.deadlines = deadlines;
        this.log = log;
    }

    void add(Deadline deadline) {
        deadlines.add(deadline);
        append(deadline, "SET");
    }

    /** @param what happened, as a code */
    Deadline keep(Deadline deadline, String what) {
        deadlines.keep(deadline);
        append(deadline, what);
        return deadline;
    }

    private void append(Deadline deadline, String what) {
        var subject = deadline.subject();
        var event = AuditEvent.of(AuditKind.STATE_CHANGED, AuditEvent.NODE)
                .inCase(subject.caseId())
                .subject(subject.kind(), subject.id())
                .outcome("DEADLINE_" + deadline.kind() + "_" + what);
        var unused = log.append(subject.peer() == null ? event : event.peer(subject.peer()));
    }
}
