package org.headstamp.node.trace.inquiry;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;

/** Tells the log and the time line of the case what becomes of inquiries. */
@Singleton
class InquiryJournal {
    private final AuditLog log;
    private final CaseJournal cases;
    private final NodeClock clock;

    InquiryJournal(AuditLog log, CaseJournal cases, NodeClock clock) {
        this.log = log;
        this.cases = cases;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    void noted(Inquiry inquiry, String actor, String code) {
        cases.note(
                inquiry.caseId(),
                TimelineEntry.of(now(), "INQUIRY", code, actor).withSubject(Inquiry.KIND, inquiry.id()));
    }

    void changed(Inquiry inquiry, String actor, String code) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .inCase(inquiry.caseId())
                .subject(Inquiry.KIND, inquiry.id())
                .outcome(inquiry.state().getClass().getSimpleName()));
        noted(inquiry, actor, code);
    }
}
