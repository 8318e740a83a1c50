package org.headstamp.node.trace.answering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.answering.AnsweringState.Acknowledged;
import org.headstamp.node.trace.answering.AnsweringState.AwaitingApproval;
import org.headstamp.node.trace.answering.AnsweringState.Delayed;
import org.headstamp.node.trace.answering.AnsweringState.Given;
import org.headstamp.node.trace.answering.AnsweringState.NeedsInformation;
import org.headstamp.node.trace.answering.AnsweringState.Received;
import org.headstamp.node.trace.answering.AnsweringState.Renewed;
import org.headstamp.node.trace.answering.AnsweringState.Replied;
import org.headstamp.node.trace.answering.AnsweringState.Searching;
import org.headstamp.node.trace.answering.AnsweringState.Stopped;
import org.headstamp.node.trace.answering.AnsweringState.WaitingForTrade;
import org.headstamp.node.trace.answering.AnsweringState.Working;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceQuestion;

/** What happens to a question of another State besides the reply: more is asked, it takes longer, it is put right or taken back. */
record Turns(AnsweringTrace trace) {
    /** The State that asks was asked for more. */
    AnsweringTrace needsInformation(MessageId message, boolean stopsClock, Instant at) {
        var needs = new NeedsInformation(message, stopsClock, at);
        return switch (state()) {
            case Acknowledged s -> trace.in(needs);
            case Working s -> trace.in(needs);
            case Received s -> throw trace.illegal("ask for information");
            case AwaitingApproval s -> throw trace.illegal("ask for information");
            case Given s -> throw trace.illegal("ask for information");
            case Stopped s -> throw trace.illegal("ask for information");
        };
    }

    /** We need not wait for the information: our request did not arrive, or did not fit. */
    AnsweringTrace informationMissed(MessageId request, Instant at) {
        return state() instanceof NeedsInformation needs && needs.message().equals(request)
                ? backToWork(request, at)
                : trace;
    }

    /** The State that asks told us more. Items that are read otherwise now are searched anew. */
    AnsweringTrace informed(MessageId message, List<Item> items, Instant at) {
        if (items.isEmpty()) {
            return state() instanceof NeedsInformation ? backToWork(message, at) : trace;
        }
        return switch (state()) {
            case Acknowledged s -> renewed(message, items, at);
            case Working s -> renewed(message, items, at);
            case AwaitingApproval s -> renewed(message, items, at);
            case Given s -> renewed(message, items, at);
            case Received s -> throw trace.illegal("information");
            case Stopped s -> throw trace.illegal("information");
        };
    }

    /** The State that asks put its question right; a reply that waits for approval answers the wrong one. */
    AnsweringTrace corrected(MessageId message, TraceQuestion right, Instant at) {
        if (message.equals(trace.correction())) {
            return trace;
        }
        return switch (state()) {
            case Received s -> trace.asking(message, right, s);
            case Acknowledged s -> trace.asking(message, right, s);
            case Working s -> trace.asking(message, right, new Renewed(message, at));
            case AwaitingApproval s -> trace.asking(message, right, new Renewed(message, at));
            case Given s -> trace.asking(message, right, new Renewed(message, at));
            case Stopped s -> throw trace.illegal("correction of the question");
        };
    }

    /** The other State was told that it takes longer; what we wait for says more than that. */
    AnsweringTrace delayed(MessageId message, DelayNotice notice, int nth, Instant at) {
        if (nth > DelayNotice.MOST) {
            throw IllegalTransitionException.because(
                    "answering trace {0} is {1}, which does not allow: delay number {2}; consult the State that asks (UNTOC, article 18(26))",
                    trace.id(), state().getClass(), nth);
        }
        var delayed = new Delayed(message, notice.expectedBy(), notice.ground(), nth, at);
        return switch (state()) {
            case WaitingForTrade s -> trace;
            case NeedsInformation s -> trace;
            case AwaitingApproval s -> trace;
            case Acknowledged s -> trace.in(delayed);
            case Working s -> trace.in(delayed);
            case Replied s when moreIsToFollow(s) -> trace.in(delayed);
            case Given s -> throw trace.illegal("delay");
            case Received s -> throw trace.illegal("delay");
            case Stopped s -> throw trace.illegal("delay");
        };
    }

    /** A manufacturer, importer or dealer was asked. */
    AnsweringTrace tradeAsked(Instant at) {
        return switch (state()) {
            case WaitingForTrade s -> trace;
            case Working s when !trace.searches().isEmpty() -> trace.in(new WaitingForTrade(at));
            case Working s -> throw trace.illegal("ask the trade before the registers");
            case Acknowledged s -> throw trace.illegal("ask the trade before the registers");
            case Received s -> throw trace.illegal("ask the trade");
            case AwaitingApproval s -> throw trace.illegal("ask the trade");
            case Given s -> throw trace.illegal("ask the trade");
            case Stopped s -> throw trace.illegal("ask the trade");
        };
    }

    /** Everybody who was asked has answered, or we no longer wait. */
    AnsweringTrace tradeAnswered(Instant at) {
        return state() instanceof WaitingForTrade ? trace.in(new Searching(at)) : trace;
    }

    /** An answer of the trade was put right; a draft that waits for its second person rests on the wrong one. */
    AnsweringTrace tradeCorrected(Instant at) {
        return state() instanceof AwaitingApproval ? trace.in(new Searching(at)) : trace;
    }

    /**
     * The State that asks wants no answer any more.
     *
     * @param hasReplied whether an answer or a refusal has left, be it only an interim one
     */
    AnsweringTrace stopped(Withdrawal.Reason reason, boolean hasReplied, Instant at) {
        return switch (state()) {
            case Stopped s -> trace;
            case Received s -> stopped(reason, StoppedAt.NOT_BEGUN, at);
            case Acknowledged s -> stopped(reason, StoppedAt.NOT_BEGUN, at);
            case Working s -> stopped(reason, hasReplied ? StoppedAt.REPLIED : StoppedAt.UNDER_WAY, at);
            case AwaitingApproval s -> stopped(reason, hasReplied ? StoppedAt.REPLIED : StoppedAt.UNDER_WAY, at);
            case Given s -> stopped(reason, StoppedAt.REPLIED, at);
        };
    }

    private AnsweringTrace stopped(Withdrawal.Reason reason, StoppedAt stoppedAt, Instant at) {
        return trace.in(new Stopped(reason, stoppedAt, at));
    }

    private AnsweringTrace backToWork(MessageId message, Instant at) {
        return trace.in(trace.searches().isEmpty() ? new Renewed(message, at) : new Searching(at));
    }

    private AnsweringTrace renewed(MessageId message, List<Item> items, Instant at) {
        Map<String, Item> news = items.stream().collect(Collectors.toMap(Item::reference, Function.identity()));
        var merged = trace.question().items().stream()
                .map(item -> news.getOrDefault(item.reference(), item))
                .toList();
        return trace.asking(trace.correction(), trace.question().withItems(merged), new Renewed(message, at));
    }

    private static boolean moreIsToFollow(Replied replied) {
        return replied.reply() instanceof Reply.Answer answer && answer.answer().completeness() == Completeness.INTERIM;
    }

    private AnsweringState state() {
        return trace.state();
    }
}
