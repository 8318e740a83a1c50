package org.headstamp.node.deadline;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.headstamp.node.NodeClock;
import org.headstamp.node.deadline.Deadline.State;

/**
 * Clocks of records. Features set, stop and settle them in the transaction of what they record, under the lock on the
 * record; each change is an entry of the log. The time line of the case is the feature's to write.
 */
@Singleton
public class Deadlines {
    private final DeadlineRepository deadlines;
    /** Looked up when first needed: keepers set deadlines themselves. */
    private final Provider<DeadlineKeepers> keepers;

    private final Offices offices;
    private final DeadlineJournal journal;
    private final NodeClock clock;

    Deadlines(
            DeadlineRepository deadlines,
            Provider<DeadlineKeepers> keepers,
            Offices offices,
            DeadlineJournal journal,
            NodeClock clock) {
        this.deadlines = deadlines;
        this.keepers = keepers;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sets a deadline towards which the clock runs day and night. */
    @Transactional(TxType.MANDATORY)
    public Deadline set(DeadlineKind kind, DeadlineSubject subject, Instant due) {
        return set(kind, subject, Term.dayAndNight(due));
    }

    /** Sets a deadline; an open one of the same kind and record is replaced by it. */
    @Transactional(TxType.MANDATORY)
    public Deadline set(DeadlineKind kind, DeadlineSubject subject, Term term) {
        keepers.get().requireKept(kind);
        var now = clock.now();
        deadlines
                .lockedOpen(kind, subject.kind(), subject.id())
                .ifPresent(before -> journal.keep(before.settled(State.REPLACED, now), State.REPLACED.name()));
        var whole = new Term(term.due().truncatedTo(ChronoUnit.MICROS), term.reckoning(), term.office());
        var reminders = Reminders.of(now, whole, offices.behind(whole));
        var set = Deadline.set(new DeadlineId(clock.newUuid()), kind, subject, whole, reminders, now);
        journal.add(set);
        return set;
    }

    /** What was waited for came; empty if nobody waited, or the time was over before. */
    @Transactional(TxType.MANDATORY)
    public Optional<Deadline> met(DeadlineKind kind, String subjectKind, String subjectId, Instant at) {
        return settle(kind, subjectKind, subjectId, State.MET, at);
    }

    /** Nobody waits any more; empty if nobody did. */
    @Transactional(TxType.MANDATORY)
    public Optional<Deadline> dropped(DeadlineKind kind, String subjectKind, String subjectId, Instant at) {
        return settle(kind, subjectKind, subjectId, State.DROPPED, at);
    }

    /** The record came to its end: nobody waits for anything of it any more. */
    @Transactional(TxType.MANDATORY)
    public void droppedAll(String subjectKind, String subjectId, Instant at) {
        deadlines.open(subjectKind, subjectId).forEach(open -> dropped(open.kind(), subjectKind, subjectId, at));
    }

    /** Stops a clock that runs; empty if none does, or its time is over. */
    @Transactional(TxType.MANDATORY)
    public Optional<Deadline> paused(DeadlineKind kind, String subjectKind, String subjectId, Instant at) {
        return deadlines
                .lockedOpen(kind, subjectKind, subjectId)
                .filter(open -> open.state() == State.WAITING && open.due().isAfter(at))
                .map(open -> journal.keep(open.paused(at, offices.behind(open.term())), "PAUSED"));
    }

    /** Lets a stopped clock go on with what it still had; empty if none is stopped. */
    @Transactional(TxType.MANDATORY)
    public Optional<Deadline> resumed(DeadlineKind kind, String subjectKind, String subjectId, Instant at) {
        return deadlines
                .lockedOpen(kind, subjectKind, subjectId)
                .filter(open -> open.state() == State.PAUSED)
                .map(open -> journal.keep(open.resumed(at, offices.behind(open.term())), "RESUMED"));
    }

    /** The open deadline of a kind and record. */
    @Transactional(TxType.MANDATORY)
    public Optional<Deadline> open(DeadlineKind kind, String subjectKind, String subjectId) {
        return deadlines.lockedOpen(kind, subjectKind, subjectId);
    }

    private Optional<Deadline> settle(DeadlineKind kind, String subjectKind, String subjectId, State end, Instant at) {
        return deadlines
                .lockedOpen(kind, subjectKind, subjectId)
                .map(open -> journal.keep(open.settled(end, at), end.name()));
    }
}
