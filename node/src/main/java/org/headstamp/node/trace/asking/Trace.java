package org.headstamp.node.trace.asking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.asking.TraceState.Acknowledged;
import org.headstamp.node.trace.asking.TraceState.Answered;
import org.headstamp.node.trace.asking.TraceState.Closed;
import org.headstamp.node.trace.asking.TraceState.Conflicted;
import org.headstamp.node.trace.asking.TraceState.Delivered;
import org.headstamp.node.trace.asking.TraceState.Drafted;
import org.headstamp.node.trace.asking.TraceState.Refused;
import org.headstamp.node.trace.asking.TraceState.Sent;
import org.headstamp.node.trace.asking.TraceState.Undelivered;
import org.headstamp.node.trace.asking.TraceState.Withdrawn;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One question of ours to one State. Peers redeliver and messages overtake each other, so what repeats or comes too late
 * to matter changes nothing; what cannot happen throws {@link IllegalTransitionException}.
 *
 * @param draftedBy account of the operator
 * @param request the message that carried the question; null until it is sent
 */
public record Trace(
        TraceId id,
        CaseId caseId,
        MemberState asked,
        TraceQuestion question,
        Header header,
        String draftedBy,
        @Nullable MessageId request,
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
        return new Trace(id, caseId, asked, question, asking(header, at), by, null, new Drafted(), at);
    }

    /** Approved and handed to the outbox. */
    Trace sent(MessageId message, Instant at) {
        return switch (state) {
            case Drafted drafted ->
                new Trace(id, caseId, asked, question, header, draftedBy, message, new Sent(at), openedAt);
            case Sent same when message.equals(request) -> this;
            case Sent s -> throw illegal("send");
            case Delivered s -> throw illegal("send");
            case Undelivered s -> throw illegal("send");
            case Acknowledged s -> throw illegal("send");
            case Answered s -> throw illegal("send");
            case Refused s -> throw illegal("send");
            case Conflicted s -> throw illegal("send");
            case Withdrawn s -> throw illegal("send");
            case Closed s -> throw illegal("send");
        };
    }

    /** The receipt arrived; it overrules our earlier evidence that there was none. */
    Trace delivered(Instant at) {
        return switch (state) {
            case Sent s -> in(new Delivered(at));
            case Undelivered s -> in(new Delivered(at));
            case Delivered s -> this;
            case Acknowledged s -> this;
            case Answered s -> this;
            case Refused s -> this;
            case Conflicted s -> this;
            case Closed s -> this;
            case Drafted s -> throw illegal("receipt");
            case Withdrawn s -> throw illegal("receipt");
        };
    }

    /** It was refused on arrival or expired; whoever reacted to it has received it all the same. */
    Trace undelivered(String reason, Instant at) {
        return switch (state) {
            case Sent s -> in(new Undelivered(reason, at));
            case Undelivered s -> this;
            case Delivered s -> this;
            case Acknowledged s -> this;
            case Answered s -> this;
            case Refused s -> this;
            case Conflicted s -> this;
            case Closed s -> this;
            case Drafted s -> throw illegal("non-delivery");
            case Withdrawn s -> throw illegal("non-delivery");
        };
    }

    /** A person has read it; a later acknowledgement replaces an earlier one. */
    Trace acknowledged(MessageId message, Acknowledgement acknowledgement, Instant at) {
        return switch (state) {
            case Sent s -> in(new Acknowledged(message, acknowledgement, at));
            case Delivered s -> in(new Acknowledged(message, acknowledgement, at));
            case Undelivered s -> in(new Acknowledged(message, acknowledgement, at));
            case Conflicted s -> in(new Acknowledged(message, acknowledgement, at));
            case Acknowledged same when same.message().equals(message) -> this;
            case Acknowledged s -> in(new Acknowledged(message, acknowledgement, at));
            case Answered s -> this;
            case Refused s -> this;
            case Closed s -> this;
            case Drafted s -> throw illegal("acknowledgement");
            case Withdrawn s -> throw illegal("acknowledgement");
        };
    }

    /** An answer is accepted from every state in which the question is out; the latest one counts. */
    Trace answered(MessageId message, TraceAnswer answer, Instant at) {
        var answered = new Answered(message, answer.outcome(), answer.completeness(), at);
        return switch (state) {
            case Answered same when same.message().equals(message) -> this;
            case Answered s -> in(answered);
            case Sent s -> in(answered);
            case Delivered s -> in(answered);
            case Undelivered s -> in(answered);
            case Acknowledged s -> in(answered);
            case Refused s -> in(answered);
            case Conflicted s -> in(answered);
            case Closed s -> in(answered);
            case Drafted s -> throw illegal("answer");
            case Withdrawn s -> throw illegal("answer");
        };
    }

    /** A refusal may follow an interim answer, never one that was meant to be the last. */
    Trace refused(MessageId message, Refusal refusal, Instant at) {
        var refused = new Refused(message, refusal.ground(), at);
        return switch (state) {
            case Refused same when same.message().equals(message) -> this;
            case Refused s -> in(refused);
            case Sent s -> in(refused);
            case Delivered s -> in(refused);
            case Undelivered s -> in(refused);
            case Acknowledged s -> in(refused);
            case Conflicted s -> in(refused);
            case Answered s when s.completeness() == Completeness.INTERIM -> in(refused);
            case Answered s -> throw illegal("refusal");
            case Drafted s -> throw illegal("refusal");
            case Withdrawn s -> throw illegal("refusal");
            case Closed s -> throw illegal("refusal");
        };
    }

    /** The question does not fit the case of the other State, unless that State has reacted to it otherwise. */
    Trace conflicted(Conflict conflict) {
        return switch (state) {
            case Sent s -> in(new Conflicted(conflict.reason(), conflict.detail(), conflict.at()));
            case Delivered s -> in(new Conflicted(conflict.reason(), conflict.detail(), conflict.at()));
            case Undelivered s -> in(new Conflicted(conflict.reason(), conflict.detail(), conflict.at()));
            case Conflicted s -> this;
            case Acknowledged s -> this;
            case Answered s -> this;
            case Refused s -> this;
            case Closed s -> this;
            case Drafted s -> throw illegal("conflict notice");
            case Withdrawn s -> throw illegal("conflict notice");
        };
    }

    /** Given up before it is sent; afterwards the other State would have to be told. */
    Trace withdrawn(Instant at) {
        return switch (state) {
            case Drafted s -> in(new Withdrawn(at));
            case Withdrawn s -> this;
            case Sent s -> throw illegal("withdraw");
            case Delivered s -> throw illegal("withdraw");
            case Undelivered s -> throw illegal("withdraw");
            case Acknowledged s -> throw illegal("withdraw");
            case Answered s -> throw illegal("withdraw");
            case Refused s -> throw illegal("withdraw");
            case Conflicted s -> throw illegal("withdraw");
            case Closed s -> throw illegal("withdraw");
        };
    }

    /** Only an answer can have traced something. */
    Trace closed(TraceState.Outcome outcome, Instant at) {
        boolean traced = outcome == TraceState.Outcome.TRACED || outcome == TraceState.Outcome.PARTLY_TRACED;
        return switch (state) {
            case Closed same when same.outcome() == outcome -> this;
            case Answered s -> in(new Closed(outcome, at));
            case Delivered s when !traced -> in(new Closed(outcome, at));
            case Undelivered s when !traced -> in(new Closed(outcome, at));
            case Acknowledged s when !traced -> in(new Closed(outcome, at));
            case Refused s when !traced -> in(new Closed(outcome, at));
            case Conflicted s when !traced -> in(new Closed(outcome, at));
            case Delivered s -> throw illegal("close as " + outcome);
            case Undelivered s -> throw illegal("close as " + outcome);
            case Acknowledged s -> throw illegal("close as " + outcome);
            case Refused s -> throw illegal("close as " + outcome);
            case Conflicted s -> throw illegal("close as " + outcome);
            case Drafted s -> throw illegal("close");
            case Sent s -> throw illegal("close");
            case Withdrawn s -> throw illegal("close");
            case Closed s -> throw illegal("close as " + outcome);
        };
    }

    /** A question asks for a reply in the time of its priority, unless it names another. */
    private static Header asking(Header header, Instant at) {
        if (header.replyBy() != null) {
            return header;
        }
        return new Header(
                header.priority(),
                header.priorityReason(),
                at.plus(header.priority().answerTime()).truncatedTo(ChronoUnit.SECONDS),
                header.language(),
                header.legalBasis(),
                header.purpose(),
                header.handling(),
                header.testOnly());
    }

    /** Names it where the side does not matter. */
    public TraceRef ref() {
        return new TraceRef(TraceRef.Side.ASKING, id, caseId, asked);
    }

    TraceSummary summary() {
        return new TraceSummary(
                id,
                caseId,
                asked,
                request,
                state.getClass().getSimpleName(),
                header.priority(),
                header.legalBasis(),
                question.items().size(),
                header.replyBy(),
                openedAt);
    }

    private Trace in(TraceState next) {
        return new Trace(id, caseId, asked, question, header, draftedBy, request, next, openedAt);
    }

    private IllegalTransitionException illegal(String event) {
        return new IllegalTransitionException("trace " + id, state, event);
    }
}
