package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.deadline.Term;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.asking.TraceState.Clarifying;
import org.headstamp.node.trace.asking.TraceState.Delayed;
import org.headstamp.node.trace.asking.TraceState.InformationRequested;
import org.headstamp.node.trace.asking.TraceState.Interim;
import org.headstamp.node.trace.asking.TraceState.Sent;
import org.headstamp.node.trace.asking.TraceState.UnderWay;
import org.headstamp.node.trace.asking.TraceState.Unread;
import org.headstamp.node.trace.asking.TraceState.Withdrawing;

/** Sets, stops and settles the clocks of our questions as they go from state to state. */
@Singleton
class TraceClock {
    private static final String SUBJECT = TraceRef.Side.ASKING.subject();

    private final Deadlines deadlines;
    private final Timetable timetable;

    TraceClock(Deadlines deadlines, Timetable timetable) {
        this.deadlines = deadlines;
        this.timetable = timetable;
    }

    void follow(Trace before, Trace after, Instant at) {
        if (before.state().equals(after.state())) {
            return;
        }
        var id = after.id().toString();
        left(before, after, id, at);
        switch (after.state()) {
            case Sent s -> sent(after, at);
            case TraceState.Delivered s -> {}
            case TraceState.Undelivered s -> deadlines.droppedAll(SUBJECT, id, at);
            case TraceState.Conflicted s -> deadlines.droppedAll(SUBJECT, id, at);
            case Unread s -> {}
            case InformationRequested s -> needsInformation(after, s, at);
            case Delayed s -> delayed(after, s.until(), at);
            case Interim s -> answered(id, at);
            case TraceState.Reopened s
            when s.reason() == TraceState.Reopening.QUESTION_CORRECTED -> set(DeadlineKind.ANSWER, after, at);
            case UnderWay s -> {}
            case Clarifying s -> set(DeadlineKind.CLARIFICATION, after, at);
            case TraceState.Replied s -> answered(id, at);
            case Withdrawing s -> withdrawing(after, at);
            case TraceState.Withdrawn s -> {
                deadlines.met(DeadlineKind.WITHDRAWAL_CONFIRMATION, SUBJECT, id, at);
            }
            case TraceState.Closed s -> deadlines.droppedAll(SUBJECT, id, at);
            case TraceState.Drafted s -> {}
        }
    }

    /** What is over now that the trace is in another state. */
    private void left(Trace before, Trace after, String id, Instant at) {
        if (before.state() instanceof Unread && !(after.state() instanceof Unread)) {
            deadlines.met(DeadlineKind.ACKNOWLEDGEMENT, SUBJECT, id, at);
        }
        if (before.state() instanceof Clarifying) {
            deadlines.met(DeadlineKind.CLARIFICATION, SUBJECT, id, at);
        }
        if (before.state() instanceof InformationRequested) {
            deadlines.met(DeadlineKind.INFORMATION_REPLY, SUBJECT, id, at);
            deadlines.resumed(DeadlineKind.ANSWER, SUBJECT, id, at);
            deadlines.resumed(DeadlineKind.DELAYED_ANSWER, SUBJECT, id, at);
        }
    }

    /** The answer is due when the question asked for it. */
    private void sent(Trace trace, Instant at) {
        set(DeadlineKind.ACKNOWLEDGEMENT, trace, at);
        var usual = term(DeadlineKind.ANSWER, trace, at);
        var asked = trace.header().replyBy();
        var due = asked == null ? usual : new Term(asked, usual.reckoning(), usual.office());
        deadlines.set(DeadlineKind.ANSWER, subject(trace), due);
    }

    private void needsInformation(Trace trace, InformationRequested requested, Instant at) {
        set(DeadlineKind.INFORMATION_REPLY, trace, at);
        if (requested.stopsClock()) {
            var id = trace.id().toString();
            deadlines.paused(DeadlineKind.ANSWER, SUBJECT, id, at);
            deadlines.paused(DeadlineKind.DELAYED_ANSWER, SUBJECT, id, at);
        }
    }

    private void delayed(Trace trace, Instant until, Instant at) {
        deadlines.dropped(DeadlineKind.ANSWER, SUBJECT, trace.id().toString(), at);
        deadlines.set(DeadlineKind.DELAYED_ANSWER, subject(trace), until);
    }

    private void answered(String id, Instant at) {
        deadlines.met(DeadlineKind.ANSWER, SUBJECT, id, at);
        deadlines.met(DeadlineKind.DELAYED_ANSWER, SUBJECT, id, at);
    }

    private void withdrawing(Trace trace, Instant at) {
        deadlines.droppedAll(SUBJECT, trace.id().toString(), at);
        set(DeadlineKind.WITHDRAWAL_CONFIRMATION, trace, at);
    }

    private void set(DeadlineKind kind, Trace trace, Instant at) {
        deadlines.set(kind, subject(trace), term(kind, trace, at));
    }

    private Term term(DeadlineKind kind, Trace trace, Instant at) {
        var priority = trace.header().priority();
        return kind == DeadlineKind.INFORMATION_REPLY
                ? timetable.ownTerm(kind, priority, trace.asked(), at)
                : timetable.term(kind, priority, trace.asked(), at);
    }

    private static DeadlineSubject subject(Trace trace) {
        return new DeadlineSubject(SUBJECT, trace.id().toString(), trace.caseId(), trace.asked());
    }
}
