package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.exchange.Silence;
import org.headstamp.node.exchange.SilenceEvidences;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.trace.TraceJournal;

/** What follows when a State lets a time pass: evidence of its silence, and an enquiry for its second contact. */
@Singleton
class Escalation {
    private final SilenceEvidences silences;
    private final ClockEnquiries enquiries;
    private final Federation federation;
    private final TraceJournal journal;

    Escalation(SilenceEvidences silences, ClockEnquiries enquiries, Federation federation, TraceJournal journal) {
        this.silences = silences;
        this.enquiries = enquiries;
        this.federation = federation;
        this.journal = journal;
    }

    /** Where the other node never receipted the question, nobody there was silent, and nobody there can be asked. */
    void escalate(Trace trace, Silence silence, Deadline deadline, Instant now) {
        var request = trace.request();
        if (request != null
                && silences.issue(silence, request, deadline.due(), now).isPresent()) {
            journal.noted(trace.ref(), AuditEvent.NODE, request, "EVIDENCE_" + silence, now);
            enquiries.enquire(trace, !secondContact(trace).isEmpty(), now);
        }
    }

    /** The office and how to reach it; empty where the trust list names but one. */
    String secondContact(Trace trace) {
        return federation.trust().contacts(trace.asked()).stream()
                .skip(1)
                .findFirst()
                .map(contact -> String.join(", ", contact.office(), contact.telephone(), contact.mail()))
                .orElse("");
    }
}
