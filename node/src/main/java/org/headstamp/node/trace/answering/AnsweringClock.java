package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.deadline.Term;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.answering.AnsweringState.Acknowledged;
import org.headstamp.node.trace.answering.AnsweringState.Given;
import org.headstamp.node.trace.answering.AnsweringState.NeedsInformation;
import org.headstamp.node.trace.answering.AnsweringState.Received;
import org.headstamp.node.trace.answering.AnsweringState.Replied;
import org.headstamp.node.trace.answering.AnsweringState.Stopped;
import org.headstamp.node.trace.message.Acknowledgement;

/** Mirrors the clocks of the State that asks, for our own people: they are reminded before its time is over. */
@Singleton
class AnsweringClock {
    private static final String SUBJECT = TraceRef.Side.ANSWERING.subject();

    private final Deadlines deadlines;
    private final Timetable timetable;

    AnsweringClock(Deadlines deadlines, Timetable timetable) {
        this.deadlines = deadlines;
        this.timetable = timetable;
    }

    /** A question arrived. */
    void begin(AnsweringTrace trace, Instant at) {
        deadlines.set(DeadlineKind.ACKNOWLEDGEMENT, subject(trace), own(DeadlineKind.ACKNOWLEDGEMENT, trace, at));
        answerBy(trace, at);
    }

    void follow(AnsweringTrace before, AnsweringTrace after, Instant at) {
        if (before.state().equals(after.state())) {
            return;
        }
        var id = after.id().toString();
        if (before.state() instanceof Received) {
            deadlines.met(DeadlineKind.ACKNOWLEDGEMENT, SUBJECT, id, at);
        }
        if (before.state() instanceof NeedsInformation) {
            deadlines.met(DeadlineKind.INFORMATION_REPLY, SUBJECT, id, at);
            deadlines.resumed(DeadlineKind.ANSWER, SUBJECT, id, at);
            deadlines.resumed(DeadlineKind.DELAYED_ANSWER, SUBJECT, id, at);
        }
        if (after.state() instanceof NeedsInformation needs) {
            needsInformation(after, needs, at);
        } else if (after.state() instanceof Replied) {
            deadlines.met(DeadlineKind.ANSWER, SUBJECT, id, at);
            deadlines.met(DeadlineKind.DELAYED_ANSWER, SUBJECT, id, at);
        } else if (after.state() instanceof Stopped || isForAnother(after)) {
            deadlines.droppedAll(SUBJECT, id, at);
        } else if (before.state() instanceof Given && after.state() instanceof AnsweringState.Renewed) {
            deadlines.set(DeadlineKind.ANSWER, subject(after), own(DeadlineKind.ANSWER, after, at));
        }
    }

    /** The other State was told of a new date. */
    void delayed(AnsweringTrace trace, Instant until, Instant at) {
        deadlines.dropped(DeadlineKind.ANSWER, SUBJECT, trace.id().toString(), at);
        deadlines.set(DeadlineKind.DELAYED_ANSWER, subject(trace), until);
    }

    private void needsInformation(AnsweringTrace trace, NeedsInformation needs, Instant at) {
        var priority = trace.header().priority();
        var theirs = timetable.term(DeadlineKind.INFORMATION_REPLY, priority, trace.asker(), at);
        deadlines.set(DeadlineKind.INFORMATION_REPLY, subject(trace), theirs);
        if (needs.stopsClock()) {
            var id = trace.id().toString();
            deadlines.paused(DeadlineKind.ANSWER, SUBJECT, id, at);
            deadlines.paused(DeadlineKind.DELAYED_ANSWER, SUBJECT, id, at);
        }
    }

    /** As the question asked, else as usual. */
    private void answerBy(AnsweringTrace trace, Instant at) {
        var usual = own(DeadlineKind.ANSWER, trace, at);
        var asked = trace.header().replyBy();
        var due = asked == null ? usual : new Term(asked, usual.reckoning(), usual.office());
        deadlines.set(DeadlineKind.ANSWER, subject(trace), due);
    }

    private Term own(DeadlineKind kind, AnsweringTrace trace, Instant at) {
        return timetable.ownTerm(kind, trace.header().priority(), trace.asker(), at);
    }

    private static boolean isForAnother(AnsweringTrace trace) {
        return trace.state() instanceof Acknowledged acknowledged
                && acknowledged.acknowledgement().outcome() == Acknowledgement.Outcome.NOT_ADDRESSEE;
    }

    private static DeadlineSubject subject(AnsweringTrace trace) {
        return new DeadlineSubject(SUBJECT, trace.id().toString(), trace.caseId(), trace.asker());
    }
}
