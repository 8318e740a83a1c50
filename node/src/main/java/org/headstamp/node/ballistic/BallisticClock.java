package org.headstamp.node.ballistic;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.exchange.Priority;

/** When a reply to a lead is due, on either side. */
@Singleton
public class BallisticClock {
    private final Deadlines deadlines;
    private final Timetable timetable;
    private final BallisticTasks tasks;

    BallisticClock(Deadlines deadlines, Timetable timetable, BallisticTasks tasks) {
        this.deadlines = deadlines;
        this.timetable = timetable;
        this.tasks = tasks;
    }

    /** We wait for the reply of another State. */
    public void expect(BallisticSubject lead, Priority priority, Instant from) {
        var term = timetable.term(DeadlineKind.BALLISTIC_REPLY, priority, lead.peer(), from);
        deadlines.set(DeadlineKind.BALLISTIC_REPLY, deadlineOf(lead), term);
    }

    /** Another State waits for our reply; the task to give it is there already. */
    public void owe(BallisticSubject lead, Priority priority, Instant from) {
        var term = timetable.ownTerm(DeadlineKind.BALLISTIC_REPLY, priority, lead.peer(), from);
        tasks.dueBy(
                lead,
                deadlines
                        .set(DeadlineKind.BALLISTIC_REPLY, deadlineOf(lead), term)
                        .due());
    }

    /** The reply came, or left. */
    public void replied(BallisticSubject lead, Instant at) {
        deadlines.met(DeadlineKind.BALLISTIC_REPLY, lead.kind(), lead.id(), at);
    }

    /** There is nothing to wait for any more. */
    public void dropped(BallisticSubject lead, Instant at) {
        deadlines.dropped(DeadlineKind.BALLISTIC_REPLY, lead.kind(), lead.id(), at);
    }

    private static DeadlineSubject deadlineOf(BallisticSubject lead) {
        return new DeadlineSubject(lead.kind(), lead.id(), lead.caseId(), lead.peer());
    }
}
