package org.headstamp.node.trace.answering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.answering.AnsweringState.Acknowledged;
import org.headstamp.node.trace.answering.AnsweringState.AwaitingApproval;
import org.headstamp.node.trace.answering.AnsweringState.Given;
import org.headstamp.node.trace.answering.AnsweringState.NeedsInformation;
import org.headstamp.node.trace.answering.AnsweringState.Received;
import org.headstamp.node.trace.answering.AnsweringState.Replied;
import org.headstamp.node.trace.answering.AnsweringState.ReplyFailed;
import org.headstamp.node.trace.answering.AnsweringState.Searching;
import org.headstamp.node.trace.answering.AnsweringState.Stopped;
import org.headstamp.node.trace.answering.AnsweringState.WaitingForTrade;
import org.headstamp.node.trace.answering.AnsweringState.Working;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.composing.Searched;
import org.headstamp.node.trace.composing.ToldByTrade;
import org.headstamp.node.trace.correspondence.Topic;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.sighting.LotSighting;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One question of another State to us. It is read, searched, answered by one person and approved by a second.
 *
 * @param request the message that carried the question
 * @param correction the last message that put it right; null when none did
 * @param question as it was put right last
 * @param header of that message: what it asks of the handling of our reply
 * @param searches what the registers gave for each item, empty until searched
 */
public record AnsweringTrace(
        TraceId id,
        CaseId caseId,
        MemberState asker,
        MessageId request,
        @Nullable MessageId correction,
        TraceQuestion question,
        Header header,
        List<ItemSearch> searches,
        AnsweringState state,
        Instant receivedAt) {
    public AnsweringTrace {
        searches = List.copyOf(searches);
    }

    /** Acknowledged once, or again with another outcome as long as nothing was searched. */
    AnsweringTrace acknowledged(MessageId message, Acknowledgement acknowledgement, Instant at) {
        return switch (state) {
            case Received s -> in(new Acknowledged(message, acknowledgement, at));
            case Acknowledged s -> in(new Acknowledged(message, acknowledgement, at));
            case Working s -> throw illegal("acknowledge");
            case AwaitingApproval s -> throw illegal("acknowledge");
            case Given s -> throw illegal("acknowledge");
            case Stopped s -> throw illegal("acknowledge");
        };
    }

    /** Searched, or searched again; a question that is not for us is not searched. Who was asked is still asked. */
    AnsweringTrace searched(List<ItemSearch> results, Instant at) {
        return switch (state) {
            case Acknowledged s
            when s.acknowledgement().outcome() != Acknowledgement.Outcome.NOT_ADDRESSEE ->
                with(results, new Searching(at));
            case WaitingForTrade s -> with(results, s);
            case NeedsInformation s -> with(results, s);
            case Working s -> with(results, new Searching(at));
            case Given s -> with(results, new Searching(at));
            case Acknowledged s -> throw illegal("search");
            case Received s -> throw illegal("search");
            case AwaitingApproval s -> throw illegal("search");
            case Stopped s -> throw illegal("search");
        };
    }

    /** The same for a reader, with something to each result of the search. */
    AnsweringTrace shown(UnaryOperator<LookUp> mark) {
        return with(searches.stream().map(search -> search.with(mark)).toList(), state);
    }

    /** @throws IllegalTransitionException if a search would not fit, which is better known before it than after it */
    void requireSearchable() {
        var unused = searched(searches, receivedAt);
    }

    /**
     * A reply is drafted. It may be refused without a search, but not answered; and after a reply another one may
     * follow, which completes or corrects it.
     */
    AnsweringTrace proposed(Reply reply, String by, Instant at) {
        var waiting = new AwaitingApproval(reply, by, at);
        boolean grounded = !searches.isEmpty() || reply instanceof Reply.NoAnswer;
        return switch (state) {
            case Working s when grounded -> in(waiting);
            case AwaitingApproval s when grounded -> in(waiting);
            case Given s when grounded -> in(waiting);
            case Acknowledged s when reply instanceof Reply.NoAnswer -> in(waiting);
            case Acknowledged s -> throw illegal("answer");
            case Working s -> throw illegal("answer");
            case AwaitingApproval s -> throw illegal("answer");
            case Given s -> throw illegal("answer");
            case Received s -> throw illegal("answer");
            case Stopped s -> throw illegal("answer");
        };
    }

    /** The second person sends the draft back to the registrar. */
    AnsweringTrace returned(Instant at) {
        if (state instanceof AwaitingApproval) {
            return in(new Searching(at));
        }
        throw illegal("return");
    }

    /** The reply that waited was approved and handed to the outbox. */
    AnsweringTrace replied(MessageId message, Instant at) {
        return switch (state) {
            case AwaitingApproval s -> in(new Replied(message, s.reply(), at));
            case Replied same when same.message().equals(message) -> this;
            case Given s -> throw illegal("approve");
            case Received s -> throw illegal("approve");
            case Acknowledged s -> throw illegal("approve");
            case Working s -> throw illegal("approve");
            case Stopped s -> throw illegal("approve");
        };
    }

    /** News of a reply that was replaced meanwhile, and of an acknowledgement, change nothing. */
    AnsweringTrace replyFailed(MessageId message, String reason, Instant at) {
        if (state instanceof Received) {
            throw illegal("non-delivery of a reply");
        }
        return state instanceof Replied replied && replied.message().equals(message)
                ? in(new ReplyFailed(message, replied.reply(), reason, "", at))
                : this;
    }

    /** The other State says that the reply does not fit. */
    AnsweringTrace replyContested(Conflict conflict) {
        var reason = ReplyFailed.CONTESTED + conflict.reason();
        return replyFailed(conflict.message(), reason, conflict.at()).state() instanceof ReplyFailed failed
                        && failed.message().equals(conflict.message())
                ? in(new ReplyFailed(failed.message(), failed.reply(), reason, conflict.detail(), failed.at()))
                : this;
    }

    /** A receipt that turns up after all overrules our evidence that there was none, and no word of the other State. */
    AnsweringTrace replyDelivered(MessageId message) {
        if (state instanceof Received) {
            throw illegal("receipt of a reply");
        }
        return state instanceof ReplyFailed failed && failed.message().equals(message) && !failed.isContested()
                ? in(new Replied(message, failed.reply(), failed.at()))
                : this;
    }

    /**
     * The reply that waits for the second person.
     *
     * @throws IllegalTransitionException if none waits
     */
    Reply waitingReply() {
        if (state instanceof AwaitingApproval waiting) {
            return waiting.reply();
        }
        throw illegal("approve");
    }

    /** Under the law and purpose of the question, with the handling that the reply asks for. */
    Header replyHeader(Reply reply) {
        var inKind = header.forReply(reply.language()).withTranslations(reply.translations());
        return reply instanceof Reply.Answer answer && answer.handling() != null
                ? inKind.withHandling(answer.handling())
                : inKind;
    }

    /** As far as sightings of lots go. */
    LotSighting.Asked sighted() {
        return new LotSighting.Asked(id, asker, caseId, request, question, header);
    }

    /** Whether nobody and nothing has taken it up yet. */
    boolean isUntouched() {
        return state instanceof Received;
    }

    /** Whether the State that asks still waits for us, be it for the rest of an answer. */
    public boolean waitsForUs() {
        return switch (state) {
            case Acknowledged s -> s.acknowledgement().outcome() != Acknowledgement.Outcome.NOT_ADDRESSEE;
            case AnsweringState.Replied s ->
                s.reply() instanceof Reply.Answer reply && reply.answer().completeness() == Completeness.INTERIM;
            case AnsweringState.Stopped s -> false;
            case Received s -> true;
            case AnsweringState.Working s -> true;
            case AwaitingApproval s -> true;
            case AnsweringState.ReplyFailed s -> true;
        };
    }

    /** What it was replied with last, or what waits to be. */
    Optional<Reply> latestReply() {
        return Optional.ofNullable(reply());
    }

    /** Whether the question asks about a person, or the reply that was drafted or given names one. */
    boolean namesPersons() {
        var reply = reply();
        return question.asksAboutPersons() || (reply != null && reply.namesPersons());
    }

    private @Nullable Reply reply() {
        return switch (state) {
            case AwaitingApproval s -> s.reply();
            case AnsweringState.Given s -> s.reply();
            case Received s -> null;
            case Acknowledged s -> null;
            case AnsweringState.Working s -> null;
            case AnsweringState.Stopped s -> null;
        };
    }

    /** The searched item of this name. */
    Optional<ItemSearch> search(String itemReference) {
        return searches.stream()
                .filter(search -> search.itemReference().equals(itemReference))
                .findFirst();
    }

    /** Names it where the side does not matter. */
    public TraceRef ref() {
        return new TraceRef(TraceRef.Side.ANSWERING, id, caseId, asker);
    }

    Topic topic() {
        return new Topic(ref(), header, question);
    }

    TraceSummary summary() {
        return TraceSummary.of(ref(), request, state, header, question, receivedAt);
    }

    /** What an answer is composed from before anything is kept of the search. */
    Searched searchedItems(List<ItemSearch> results) {
        return new Searched(question, header, results, List.of(), List.of());
    }

    /** What an answer is composed from, with what the trade searched and told. */
    Searched searchedItems(List<RecordSearch> enquiries, List<ToldByTrade> told) {
        return new Searched(question, header, searches, enquiries, told);
    }

    /** The message whose question counts. */
    public MessageId latestQuestion() {
        return correction == null ? request : correction;
    }

    /** What happens to the question besides the reply. */
    Turns turns() {
        return new Turns(this);
    }

    AnsweringTrace in(AnsweringState next) {
        return with(searches, next);
    }

    AnsweringTrace asking(@Nullable MessageId corrected, TraceQuestion right, AnsweringState next) {
        return new AnsweringTrace(id, caseId, asker, request, corrected, right, header, List.of(), next, receivedAt);
    }

    private AnsweringTrace with(List<ItemSearch> results, AnsweringState next) {
        return new AnsweringTrace(id, caseId, asker, request, correction, question, header, results, next, receivedAt);
    }

    IllegalTransitionException illegal(String event) {
        return new IllegalTransitionException("answering trace " + id, state, event);
    }
}
