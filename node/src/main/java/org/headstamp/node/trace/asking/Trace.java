package org.headstamp.node.trace.asking;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.asking.TraceState.Clarifying;
import org.headstamp.node.trace.asking.TraceState.Closed;
import org.headstamp.node.trace.asking.TraceState.Drafted;
import org.headstamp.node.trace.asking.TraceState.GivenUp;
import org.headstamp.node.trace.asking.TraceState.InProgress;
import org.headstamp.node.trace.asking.TraceState.InformationRequested;
import org.headstamp.node.trace.asking.TraceState.Interim;
import org.headstamp.node.trace.asking.TraceState.Reopened;
import org.headstamp.node.trace.asking.TraceState.Replied;
import org.headstamp.node.trace.asking.TraceState.Sent;
import org.headstamp.node.trace.asking.TraceState.UnderWay;
import org.headstamp.node.trace.asking.TraceState.Unread;
import org.headstamp.node.trace.asking.TraceState.Withdrawing;
import org.headstamp.node.trace.asking.TraceState.Withdrawn;
import org.headstamp.node.trace.correspondence.Topic;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One question of ours to one State, and what we do with it; what reaches us about it is heard by {@link #hears}. Peers
 * redeliver and messages overtake each other, so what repeats or comes too late to matter changes nothing; what cannot
 * happen throws {@link IllegalTransitionException}.
 *
 * @param question as it was put right last
 * @param usualTime the drafter asked for no other time to reply than the usual one, which is counted when it is sent;
 *     until then the header shows the one that would hold if it were sent at once
 * @param draftedBy account of the operator
 * @param request the message that carried the question; null until it is sent
 * @param correction the last message that put it right; null when none did
 * @param answer the last answer that counts; null while there is none
 */
public record Trace(
        TraceId id,
        CaseId caseId,
        MemberState asked,
        TraceQuestion question,
        Header header,
        boolean usualTime,
        String draftedBy,
        @Nullable MessageId request,
        @Nullable MessageId correction,
        @Nullable MessageId answer,
        TraceState state,
        Instant openedAt) {
    /** A new question, not yet approved. */
    static Trace draft(
            TraceId id,
            CaseId caseId,
            MemberState asked,
            TraceQuestion question,
            Header header,
            String by,
            Instant at) {
        boolean usual = header.replyBy() == null;
        return new Trace(id, caseId, asked, question, header, usual, by, null, null, null, new Drafted(), at);
    }

    /** Asks for a reply in the usual time, unless the drafter asked for another. */
    Trace replyingBy(Instant usual) {
        return usualTime
                ? new Trace(
                        id,
                        caseId,
                        asked,
                        question,
                        header.replyingBy(usual),
                        true,
                        draftedBy,
                        request,
                        correction,
                        answer,
                        state,
                        openedAt)
                : this;
    }

    /** Approved and handed to the outbox. */
    Trace sent(MessageId message, Instant at) {
        if (state instanceof Drafted) {
            return new Trace(
                    id,
                    caseId,
                    asked,
                    question,
                    header,
                    usualTime,
                    draftedBy,
                    message,
                    null,
                    null,
                    new Sent(at),
                    openedAt);
        }
        if (state instanceof Sent && message.equals(request)) {
            return this;
        }
        throw illegal("send");
    }

    /** What the other State and the way there have to tell. */
    Hearing hears() {
        return new Hearing(this);
    }

    /** Given up before it is sent; afterwards the other State has to be told. */
    Trace discarded(Instant at) {
        if (state instanceof Drafted) {
            return in(new Withdrawn(false, null, at));
        }
        if (state instanceof Withdrawn && request == null) {
            return this;
        }
        throw illegal("withdraw as a draft");
    }

    /** The other State was told to stop. */
    Trace withdrawing(MessageId message, Withdrawal.Reason reason, Instant at) {
        return switch (state) {
            case Unread s -> in(new Withdrawing(message, reason, at));
            case UnderWay s -> in(new Withdrawing(message, reason, at));
            case Clarifying s when s.isUnderWay() -> in(new Withdrawing(message, reason, at));
            case Drafted s -> throw illegal("withdraw");
            case Replied s -> throw illegal("withdraw");
            case Closed s -> throw illegal("withdraw");
            case GivenUp s -> throw illegal("withdraw");
        };
    }

    /** They were told what they needed to know. */
    Trace informed(Instant at) {
        if (state instanceof InformationRequested) {
            return in(new InProgress(null, null, at));
        }
        throw illegal("give information");
    }

    /** They were told what the question should have been. */
    Trace corrected(MessageId message, TraceQuestion right, Instant at) {
        var next =
                switch (state) {
                    case Unread s
                    when !(s instanceof TraceState.Undelivered || s instanceof TraceState.Conflicted) -> s;
                    case UnderWay s -> s;
                    case Replied s -> new Reopened(TraceState.Reopening.QUESTION_CORRECTED, "", at);
                    case Drafted s -> throw illegal("correct the question");
                    case Unread s -> throw illegal("correct the question");
                    case Closed s -> throw illegal("correct the question");
                    case GivenUp s -> throw illegal("correct the question");
                };
        return new Trace(
                id, caseId, asked, right, header, usualTime, draftedBy, request, message, answer, next, openedAt);
    }

    /** They were asked to clarify their reply; a trace that is closed stays so once they have. */
    Trace clarifying(MessageId message, Instant at) {
        var clarifying = new Clarifying(message, state, at);
        return switch (state) {
            case Interim s -> in(clarifying);
            case Reopened s -> in(clarifying);
            case TraceState.Delayed s when answer != null -> in(clarifying);
            case InProgress s when answer != null -> in(clarifying);
            case Clarifying s -> throw illegal("ask for clarification again");
            case Replied s -> in(clarifying);
            case Closed s -> in(clarifying);
            case Drafted s -> throw illegal("ask for clarification");
            case Unread s -> throw illegal("ask for clarification");
            case UnderWay s -> throw illegal("ask for clarification");
            case GivenUp s -> throw illegal("ask for clarification");
        };
    }

    /** Only an answer can have traced something. */
    Trace closed(TraceState.Outcome outcome, Instant at) {
        boolean traced = outcome == TraceState.Outcome.TRACED || outcome == TraceState.Outcome.PARTLY_TRACED;
        return switch (state) {
            case Closed same when same.outcome() == outcome -> this;
            case Sent s -> throw illegal("close");
            case Unread s when !traced -> in(new Closed(outcome, at));
            case UnderWay s when !traced || answer != null -> in(new Closed(outcome, at));
            case Replied s when !traced || answer != null -> in(new Closed(outcome, at));
            case Drafted s -> throw illegal("close");
            case Unread s -> throw illegal("close as " + outcome);
            case UnderWay s -> throw illegal("close as " + outcome);
            case Replied s -> throw illegal("close as " + outcome);
            case Closed s -> throw illegal("close as " + outcome);
            case GivenUp s -> throw illegal("close");
        };
    }

    /** The people of the case have new facts. */
    Trace reopened(String facts, Instant at) {
        if (state instanceof Closed) {
            return in(new Reopened(TraceState.Reopening.NEW_FACTS, facts, at));
        }
        throw illegal("reopen");
    }

    /** The message whose question counts; null until it is sent. */
    @Nullable
    MessageId latestQuestion() {
        return correction == null ? request : correction;
    }

    /** Names it where the side does not matter. */
    public TraceRef ref() {
        return new TraceRef(TraceRef.Side.ASKING, id, caseId, asked);
    }

    Topic topic() {
        return new Topic(ref(), header, question);
    }

    TraceSummary summary() {
        return TraceSummary.of(ref(), request, state, header, question, openedAt);
    }

    Trace in(TraceState next) {
        return answeredBy(answer, next);
    }

    Trace answeredBy(@Nullable MessageId latest, TraceState next) {
        return new Trace(
                id, caseId, asked, question, header, usualTime, draftedBy, request, correction, latest, next, openedAt);
    }

    IllegalTransitionException illegal(String event) {
        return new IllegalTransitionException("trace " + id, state, event);
    }
}
