package org.headstamp.node.trace.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.inquiry.InquiryState.Asking;
import org.headstamp.node.trace.inquiry.InquiryState.Drafted;
import org.headstamp.node.trace.inquiry.InquiryState.GivenUp;
import org.headstamp.node.trace.inquiry.InquiryState.Identified;
import org.headstamp.node.trace.inquiry.InquiryState.NotTraced;
import org.headstamp.node.trace.inquiry.InquiryState.PartResult;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;

/**
 * One question of ours to several States: one decision to ask, but separate sealed questions, each of which lives as a
 * trace of its own and names the others.
 *
 * @param draftedBy account of the operator
 */
public record Inquiry(
        InquiryId id, CaseId caseId, List<Part> parts, String draftedBy, InquiryState state, Instant draftedAt) {
    static final String KIND = "inquiry";

    public Inquiry {
        parts = List.copyOf(parts);
    }

    /** The question to one of the States. */
    public record Part(MemberState asked, TraceId trace) {}

    Inquiry sent(Instant at) {
        requireDrafted("send");
        return in(new Asking(at));
    }

    Inquiry givenUp(Instant at) {
        requireDrafted("withdraw");
        return in(new GivenUp(at));
    }

    /**
     * What the questions stand for now: identified as soon as one State tells what the items are, not traced once none of
     * them will.
     */
    Inquiry following(List<Trace> traces, Predicate<TraceOutcome> identifies, Instant at) {
        return switch (state) {
            case Drafted s -> this;
            case GivenUp s -> this;
            case Identified s -> this;
            case Asking s -> judged(traces, identifies, at);
            case NotTraced s -> judged(traces, identifies, at);
        };
    }

    private Inquiry judged(List<Trace> traces, Predicate<TraceOutcome> identifies, Instant at) {
        for (var trace : traces) {
            if (trace.state() instanceof TraceState.Answered answered && identifies.test(answered.outcome())) {
                return in(new Identified(trace.asked(), trace.id(), answered.outcome(), at));
            }
        }
        var ended = traces.stream().flatMap(trace -> ended(trace).stream()).toList();
        if (ended.size() < traces.size()) {
            return state instanceof NotTraced ? in(new Asking(at)) : this;
        }
        return state instanceof NotTraced same && same.summary().equals(ended) ? this : in(new NotTraced(ended, at));
    }

    /** What a State said that knows nothing; empty while it may still say more. */
    private static Optional<PartResult> ended(Trace trace) {
        var code =
                switch (trace.state()) {
                    case TraceState.Answered answered -> answered.outcome().name();
                    case TraceState.Refused refused -> "REFUSED_" + refused.ground();
                    case TraceState.Conflicted conflicted -> "CONFLICT_" + conflicted.reason();
                    case TraceState.Closed closed -> "CLOSED_" + closed.outcome();
                    case TraceState.GivenUp givenUp -> "WITHDRAWN";
                    case TraceState.Drafted drafted -> null;
                    case TraceState.Unread unread -> null;
                    case TraceState.UnderWay underWay -> null;
                    case TraceState.Clarifying clarifying -> null;
                };
        return Optional.ofNullable(code).map(result -> new PartResult(trace.asked(), trace.id(), result));
    }

    private void requireDrafted(String event) {
        if (!(state instanceof Drafted)) {
            throw new IllegalTransitionException(KIND + " " + id, state, event);
        }
    }

    private Inquiry in(InquiryState next) {
        return new Inquiry(id, caseId, parts, draftedBy, next, draftedAt);
    }
}
