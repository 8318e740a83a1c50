package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.asking.TraceState.InformationRequested;
import org.headstamp.node.trace.asking.TraceState.UnderWay;
import org.headstamp.node.trace.asking.TraceState.Unread;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;

/** Asks by itself how far an answer has come when a time passed in silence (UNTOC, article 18(24)). */
@Singleton
class ClockEnquiries {
    /** The rule under which such an enquiry leaves without a person. */
    private static final String RULE = "clock";

    private final Correspondence correspondence;
    private final AskingRules rules;
    private final Timetable timetable;
    private final Outbox outbox;
    private final TraceJournal journal;

    ClockEnquiries(
            Correspondence correspondence,
            AskingRules rules,
            Timetable timetable,
            Outbox outbox,
            TraceJournal journal) {
        this.correspondence = correspondence;
        this.rules = rules;
        this.timetable = timetable;
        this.outbox = outbox;
        this.journal = journal;
    }

    /**
     * Enquires in the transaction in which a time passes, and so once for it. A State that has replied or itself waits for
     * us owes nothing; and while an earlier enquiry is open, or nothing can be sent, the time line says that none was made.
     */
    void enquire(Trace trace, boolean forSecondContact, Instant now) {
        if (!owesAReply(trace) || !timetable.enquiresWhenLate(trace.asked())) {
            return;
        }
        boolean fits = rules.openEnquiry(trace).isEmpty()
                && correspondence.hasRoom(trace.ref())
                && outbox.reaches(trace.asked());
        if (fits) {
            var enquiry = new ProgressEnquiry("", forSecondContact);
            var unused = correspondence.automatic(RULE, trace.ref(), trace.request(), trace.header(), enquiry);
        } else {
            journal.noted(trace.ref(), AuditEvent.NODE, trace.request(), "PROGRESS_NOT_ENQUIRED", now);
        }
    }

    private static boolean owesAReply(Trace trace) {
        return (trace.state() instanceof Unread || trace.state() instanceof UnderWay)
                && !(trace.state() instanceof InformationRequested);
    }
}
