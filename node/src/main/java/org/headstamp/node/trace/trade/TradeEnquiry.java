package org.headstamp.node.trace.trade;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the trade as its party sees it: what a registrar wrote for it and what it answered, and nothing of the
 * State that asks, its case or its circumstances.
 *
 * @param items what was read on the items in question
 * @param due until when it should be answered
 * @param remindedAt when it was reminded last
 * @param answer what was answered for it, by itself or on paper; null until then
 * @param earlier answers that it corrected, the oldest first
 */
public record TradeEnquiry(
        SubQueryId id,
        Standing state,
        String question,
        List<TradeItem> items,
        Instant askedAt,
        Instant due,
        @Nullable Instant remindedAt,
        @Nullable AnswerGiven answer,
        List<AnswerGiven> earlier) {
    public TradeEnquiry {
        items = List.copyOf(items);
        earlier = List.copyOf(earlier);
    }

    /** How it stands, as far as the party needs to know. */
    public enum Standing {
        OPEN,
        /** Not answered in time; an answer is welcome all the same. */
        OVERDUE,
        ANSWERED,
        /** No answer is needed any more. */
        TAKEN_BACK
    }

    /**
     * What was answered.
     *
     * @param account of the party that gave it; null for an answer on paper
     */
    public record AnswerGiven(
            TradeReply reply, String document, @Nullable String account, Instant at) {
        static AnswerGiven of(TradeAnswer answer) {
            var own = answer.giver() == TradeAnswer.Giver.PARTY ? answer.account() : null;
            return new AnswerGiven(answer.reply(), answer.document(), own, answer.at());
        }
    }

    /**
     * A line of the list of all enquiries to a party; it tells nothing of what is asked.
     *
     * @param remindedAt when the party was reminded last
     */
    public record Listed(
            SubQueryId id,
            Standing state,
            Instant askedAt,
            Instant due,
            @Nullable Instant remindedAt) {}

    /** What the party sees of it. */
    public static TradeEnquiry of(SubQuery query) {
        return new TradeEnquiry(
                query.id(),
                state(query),
                query.question(),
                query.shown(),
                query.askedAt(),
                query.due(),
                reminded(query),
                query.answer() == null ? null : AnswerGiven.of(query.answer()),
                query.earlier().stream().map(AnswerGiven::of).toList());
    }

    /** Its line in the list. */
    public static Listed line(SubQuery query) {
        return new Listed(query.id(), state(query), query.askedAt(), query.due(), reminded(query));
    }

    private static Standing state(SubQuery query) {
        return switch (query.state()) {
            case OPEN -> Standing.OPEN;
            case OVERDUE -> Standing.OVERDUE;
            case ANSWERED -> Standing.ANSWERED;
            case STOPPED, WITHDRAWN -> Standing.TAKEN_BACK;
        };
    }

    private static @Nullable Instant reminded(SubQuery query) {
        return query.reminders().isEmpty() ? null : query.reminders().getLast();
    }
}
