package org.headstamp.node.ballistic.comparing;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.BallisticLeadId;

/** Tells people that a reply of ours will soon be due, or is overdue. */
@Singleton
public class ComparisonReminders {
    private final ForeignLeadRepository leads;
    private final BallisticJournal journal;

    ComparisonReminders(ForeignLeadRepository leads, BallisticJournal journal) {
        this.leads = leads;
        this.journal = journal;
    }

    /** Before the deadline is looked at. */
    public void lock(BallisticLeadId id) {
        var unused = leads.locked(id);
    }

    /** Something about the time of our reply, as a code. */
    public void noted(BallisticLeadId id, String code, Instant at) {
        var lead = leads.get(id);
        journal.noted(lead.subject(), AuditEvent.NODE, lead.message(), code, at);
    }
}
