package org.headstamp.node.ballistic.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.BallisticLeadId;

/** Tells people that the reply of another State will soon be due, or is overdue. */
@Singleton
public class ReplyReminders {
    private final OwnLeadRepository leads;
    private final BallisticJournal journal;

    ReplyReminders(OwnLeadRepository leads, BallisticJournal journal) {
        this.leads = leads;
        this.journal = journal;
    }

    /** Before the deadline is looked at. */
    public void lock(BallisticLeadId id) {
        var unused = leads.locked(id);
    }

    /** The time of the State asked is over. */
    public void overdue(BallisticLeadId id, Instant at) {
        noted(id, "REPLY_OVERDUE", at);
        journal.overdue(leads.get(id).subject());
    }

    /** Something about the time of the reply, as a code. */
    public void noted(BallisticLeadId id, String code, Instant at) {
        var lead = leads.get(id);
        journal.noted(lead.subject(), AuditEvent.NODE, lead.message(), code, at);
    }
}
