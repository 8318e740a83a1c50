package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineKeeper;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.InvestigationStage;

/**
 * Until when a notification is assessed, and how long the other State has heard nothing of an investigation. Both run by
 * our own office hours. Whoever calls holds the lock on the investigation.
 */
@Singleton
class InvestigationClock implements DeadlineKeeper {
    private final InvestigationRepository investigations;
    private final Deadlines deadlines;
    private final Timetable timetable;
    private final OriginJournal journal;
    private final OriginTasks tasks;

    InvestigationClock(
            InvestigationRepository investigations,
            Deadlines deadlines,
            Timetable timetable,
            OriginJournal journal,
            OriginTasks tasks) {
        this.investigations = investigations;
        this.deadlines = deadlines;
        this.timetable = timetable;
        this.journal = journal;
        this.tasks = tasks;
    }

    /** Weighing begins with the arrival, whenever somebody first looks at it. */
    void notified(ParallelInvestigation investigation) {
        assess(investigation, investigation.receivedAt());
    }

    void moved(ParallelInvestigation before, ParallelInvestigation after, Instant at) {
        if (after.state().stage() == InvestigationStage.ASSESSING) {
            if (before.state().stage() != InvestigationStage.NOTIFIED) {
                assess(after, at);
                deadlines.dropped(DeadlineKind.INVESTIGATION_UPDATE, OriginJournal.INVESTIGATION, name(after), at);
            }
        } else if (before.state().stage() == InvestigationStage.ASSESSING) {
            deadlines.met(DeadlineKind.ASSESSMENT, OriginJournal.INVESTIGATION, name(after), at);
            tellAgain(after, at);
        }
    }

    /** The other State was told. Of one that is not opened, or concluded, there is no more to tell. */
    void told(ParallelInvestigation investigation, Instant at) {
        switch (investigation.state().stage()) {
            case NOTIFIED, ASSESSING -> {}
            case NOT_OPENED, CONCLUDED ->
                deadlines.met(DeadlineKind.INVESTIGATION_UPDATE, OriginJournal.INVESTIGATION, name(investigation), at);
            case OPENED, ACTIVE, JOINT, MLA_PENDING, SUSPENDED, CHARGED, DISCONTINUED, TRANSFERRED ->
                tellAgain(investigation, at);
        }
    }

    private void assess(ParallelInvestigation investigation, Instant from) {
        tasks.assessBy(investigation.id(), set(DeadlineKind.ASSESSMENT, investigation, from));
    }

    private void tellAgain(ParallelInvestigation investigation, Instant from) {
        set(DeadlineKind.INVESTIGATION_UPDATE, investigation, from);
    }

    private Instant set(DeadlineKind kind, ParallelInvestigation investigation, Instant from) {
        var subject = new DeadlineSubject(
                OriginJournal.INVESTIGATION, name(investigation), investigation.caseId(), investigation.notifier());
        var term = timetable.ownTerm(kind, investigation.header().priority(), investigation.notifier(), from);
        return deadlines.set(kind, subject, term).due();
    }

    private static String name(ParallelInvestigation investigation) {
        return investigation.id().toString();
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.ASSESSMENT, DeadlineKind.INVESTIGATION_UPDATE);
    }

    @Override
    public void lock(DeadlineSubject subject) {
        investigations.locked(InvestigationId.parse(subject.id()));
    }

    @Override
    public void remind(Deadline deadline, int nth, Instant now) {
        note(deadline, "_REMINDER_" + nth, now);
        if (deadline.kind() == DeadlineKind.INVESTIGATION_UPDATE && nth == 2) {
            tasks.update(Subject.of(of(deadline)), deadline.due());
        }
    }

    /** The other State goes on waiting for word, so that clock begins anew. */
    @Override
    public void passed(Deadline deadline, Instant now) {
        note(deadline, "_OVERDUE", now);
        if (deadline.kind() == DeadlineKind.INVESTIGATION_UPDATE) {
            tasks.update(Subject.of(of(deadline)), deadline.due());
            tellAgain(of(deadline), now);
        }
    }

    private void note(Deadline deadline, String what, Instant now) {
        journal.noted(Subject.of(of(deadline)), AuditEvent.NODE, null, deadline.kind() + what, now);
    }

    private ParallelInvestigation of(Deadline deadline) {
        return investigations.get(InvestigationId.parse(deadline.subject().id()));
    }
}
