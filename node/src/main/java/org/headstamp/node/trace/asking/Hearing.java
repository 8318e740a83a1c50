package org.headstamp.node.trace.asking;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.trace.asking.TraceState.Acknowledged;
import org.headstamp.node.trace.asking.TraceState.Answered;
import org.headstamp.node.trace.asking.TraceState.Clarifying;
import org.headstamp.node.trace.asking.TraceState.Closed;
import org.headstamp.node.trace.asking.TraceState.Conflicted;
import org.headstamp.node.trace.asking.TraceState.Delayed;
import org.headstamp.node.trace.asking.TraceState.Delivered;
import org.headstamp.node.trace.asking.TraceState.Drafted;
import org.headstamp.node.trace.asking.TraceState.GivenUp;
import org.headstamp.node.trace.asking.TraceState.InProgress;
import org.headstamp.node.trace.asking.TraceState.InformationRequested;
import org.headstamp.node.trace.asking.TraceState.Interim;
import org.headstamp.node.trace.asking.TraceState.Lapsed;
import org.headstamp.node.trace.asking.TraceState.Refused;
import org.headstamp.node.trace.asking.TraceState.Replied;
import org.headstamp.node.trace.asking.TraceState.Sent;
import org.headstamp.node.trace.asking.TraceState.Undelivered;
import org.headstamp.node.trace.asking.TraceState.UnderWay;
import org.headstamp.node.trace.asking.TraceState.Unread;
import org.headstamp.node.trace.asking.TraceState.Withdrawing;
import org.headstamp.node.trace.asking.TraceState.Withdrawn;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;

/**
 * What reaches us about a question of ours: from the State asked, and from the way there. While our withdrawal is on its
 * way, what the other State sent before it got there changes nothing; once that State has confirmed, nothing more fits.
 */
record Hearing(Trace trace) {
    /** The receipt arrived; it overrules our earlier evidence that there was none. */
    Trace delivered(Instant at) {
        requireSent("receipt");
        boolean news = state() instanceof Sent || state() instanceof Undelivered;
        return news ? trace.in(new Delivered(at)) : trace;
    }

    /** It was refused on arrival or expired; whoever reacted to it has received it all the same. */
    Trace undelivered(String reason, Instant at) {
        requireSent("non-delivery");
        boolean news = state() instanceof Sent || state() instanceof Lapsed;
        return news ? trace.in(new Undelivered(reason, at)) : trace;
    }

    /** The time to acknowledge it is over. */
    Trace lapsed(String secondContact, Instant at) {
        requireSent("lapse");
        boolean news = state() instanceof Sent || state() instanceof Delivered;
        return news ? trace.in(new Lapsed(secondContact, at)) : trace;
    }

    /** The question does not fit the case of the other State, unless that State has reacted to it otherwise. */
    Trace conflicted(Conflict conflict) {
        requireSent("conflict notice");
        boolean news = state() instanceof Unread && !(state() instanceof Conflicted);
        return news ? trace.in(new Conflicted(conflict.reason(), conflict.detail(), conflict.at())) : trace;
    }

    /** A person has read it; a later acknowledgement replaces an earlier one. */
    Trace acknowledged(MessageId message, Acknowledgement acknowledgement, Instant at) {
        var acknowledged = new Acknowledged(message, acknowledgement, at);
        return switch (state()) {
            case Unread s -> trace.in(acknowledged);
            case Acknowledged same when same.message().equals(message) -> trace;
            case Acknowledged s -> trace.in(acknowledged);
            case UnderWay s -> trace;
            case Replied s -> trace;
            case GivenUp s -> crossed("acknowledgement");
            case Closed s -> throw trace.illegal("acknowledgement");
            case Drafted s -> throw trace.illegal("acknowledgement");
        };
    }

    /**
     * They say how far they are. What they wait for, and what they have given, says more; that nobody has begun is no news
     * of a question that nobody has read.
     */
    Trace progressed(ProgressReport report, Instant at) {
        var progress = new InProgress(report.stage(), report.expectedBy(), at);
        return switch (state()) {
            case Unread s when report.stage() == ProgressReport.Stage.WAITING -> trace;
            case Unread s -> trace.in(progress);
            case Acknowledged s -> trace.in(progress);
            case InProgress s -> trace.in(progress);
            case UnderWay s -> trace;
            case Replied s -> trace;
            case GivenUp s -> crossed("progress report");
            case Closed s -> throw trace.illegal("progress report");
            case Drafted s -> throw trace.illegal("progress report");
        };
    }

    /** They need to know more before they answer. */
    Trace informationRequested(MessageId message, boolean stopsClock, Instant at) {
        var requested = new InformationRequested(message, stopsClock, at);
        return switch (state()) {
            case InformationRequested same when same.message().equals(message) -> trace;
            case Unread s -> trace.in(requested);
            case UnderWay s -> trace.in(requested);
            case Clarifying s when s.isUnderWay() -> trace.in(requested);
            case GivenUp s -> crossed("request for information");
            case Replied s -> throw trace.illegal("request for information");
            case Closed s -> throw trace.illegal("request for information");
            case Drafted s -> throw trace.illegal("request for information");
        };
    }

    /** The answer will be late; one that was given meanwhile is not. */
    Trace delayed(MessageId message, DelayNotice notice, int nth, Instant at) {
        if (nth > DelayNotice.MOST) {
            throw trace.illegal("delay number " + nth);
        }
        var delayed = new Delayed(message, notice.expectedBy(), notice.ground(), nth, at);
        return switch (state()) {
            case Delayed same when same.message().equals(message) -> trace;
            case Unread s -> trace.in(delayed);
            case UnderWay s -> trace.in(delayed);
            case Clarifying s when s.isUnderWay() -> trace.in(delayed);
            case Replied s -> trace;
            case GivenUp s -> crossed("delay notice");
            case Closed s -> throw trace.illegal("delay notice");
            case Drafted s -> throw trace.illegal("delay notice");
        };
    }

    /** An answer is accepted from every state in which the question is out; the latest one counts. */
    Trace answered(MessageId message, TraceAnswer answer, Instant at) {
        if (message.equals(trace.answer())) {
            return trace;
        }
        return switch (state()) {
            case Unread s -> answeredBy(message, answer, at);
            case UnderWay s -> answeredBy(message, answer, at);
            case Replied s -> answeredBy(message, answer, at);
            case Closed s -> answeredBy(message, answer, at);
            case GivenUp s -> throw trace.illegal("answer");
            case Drafted s -> throw trace.illegal("answer");
        };
    }

    /** An answer is put right, which opens what was closed on it. */
    Trace answerCorrected(MessageId message, TraceAnswer answer, Instant at) {
        if (trace.answer() == null) {
            throw trace.illegal("correction of an answer");
        }
        if (state() instanceof Closed && !message.equals(trace.answer())) {
            return trace.answeredBy(message, new TraceState.Reopened(TraceState.Reopening.ANSWER_CORRECTED, "", at));
        }
        return answered(message, answer, at);
    }

    /** A refusal may follow an interim answer, never one that was meant to be the last. */
    Trace refused(MessageId message, Refusal refusal, Instant at) {
        var refused = new Refused(message, refusal.ground(), at);
        return switch (state()) {
            case Refused same when same.message().equals(message) -> trace;
            case Refused s -> trace.in(refused);
            case Unread s -> trace.in(refused);
            case UnderWay s -> trace.in(refused);
            case Clarifying s
            when !(s.before() instanceof Answered || s.before() instanceof Closed) -> trace.in(refused);
            case Replied s -> throw trace.illegal("refusal");
            case Closed s -> throw trace.illegal("refusal");
            case GivenUp s -> throw trace.illegal("refusal");
            case Drafted s -> throw trace.illegal("refusal");
        };
    }

    /** They clarified their reply, or will not: the trace stands where it stood before we asked. */
    Trace clarified(MessageId request) {
        requireSent("clarification");
        return state() instanceof Clarifying clarifying && clarifying.message().equals(request)
                ? trace.in(clarifying.before())
                : trace;
    }

    /** They have stopped. */
    Trace withdrawalConfirmed(StoppedAt stoppedAt, Instant at) {
        requireSent("confirmation of a withdrawal");
        if (state() instanceof Withdrawn withdrawn && withdrawn.confirmed()) {
            return trace;
        }
        if (state() instanceof GivenUp) {
            return trace.in(new Withdrawn(true, stoppedAt, at));
        }
        throw trace.illegal("confirmation of a withdrawal");
    }

    /** Our withdrawal did not arrive, did not fit, or was not confirmed in time. */
    Trace withdrawalUnconfirmed(Instant at) {
        requireSent("withdrawal without confirmation");
        return state() instanceof Withdrawing ? trace.in(new Withdrawn(false, null, at)) : trace;
    }

    private Trace answeredBy(MessageId message, TraceAnswer answer, Instant at) {
        boolean interim = answer.completeness() == Completeness.INTERIM;
        return trace.answeredBy(
                message,
                interim
                        ? new Interim(message, answer.outcome(), at)
                        : new Answered(message, answer.outcome(), answer.completeness(), at));
    }

    /** What was sent before our withdrawal arrived there is no mistake; what comes after the confirmation is one. */
    private Trace crossed(String event) {
        requireSent(event);
        if (state() instanceof Withdrawing) {
            return trace;
        }
        throw trace.illegal(event);
    }

    private void requireSent(String event) {
        if (trace.request() == null) {
            throw trace.illegal(event);
        }
    }

    private TraceState state() {
        return trace.state();
    }
}
