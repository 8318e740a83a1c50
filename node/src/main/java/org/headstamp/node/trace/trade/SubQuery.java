package org.headstamp.node.trace.trade;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceRef;
import org.jspecify.annotations.Nullable;

/**
 * One question to a manufacturer, importer or dealer of this State about items that another State asks about.
 *
 * @param items references of the items in the question of the other State
 * @param shown what the party is shown of them, as it was when it was asked
 * @param due until when it should be answered
 * @param opened when the party first read it by an account of its own
 * @param reminders when the party was reminded
 * @param answer null until it was answered
 * @param earlier answers that the party corrected, the oldest first
 */
public record SubQuery(
        SubQueryId id,
        TraceRef trace,
        RecordKey party,
        PartyRole role,
        String question,
        List<String> items,
        List<TradeItem> shown,
        String askedBy,
        Instant askedAt,
        Instant due,
        State state,
        @Nullable Opened opened,
        List<Instant> reminders,
        @Nullable TradeAnswer answer,
        List<TradeAnswer> earlier) {
    /** A party that corrects itself more often should be spoken to. */
    public static final int MOST_CORRECTIONS = 10;

    /** Who was reminded as often in vain should be spoken to. */
    public static final int MOST_REMINDERS = 10;

    public SubQuery {
        items = List.copyOf(items);
        shown = List.copyOf(shown);
        reminders = List.copyOf(reminders);
        earlier = List.copyOf(earlier);
    }

    /** How it stands. */
    public enum State {
        OPEN,
        /** Not answered in time; an answer is welcome all the same. */
        OVERDUE,
        ANSWERED,
        /** The other State took its question back. */
        STOPPED,
        /** We took this one back. */
        WITHDRAWN
    }

    /** The first reading. */
    public record Opened(String account, Instant at) {}

    SubQuery answered(TradeAnswer given) {
        return switch (state) {
            case OPEN, OVERDUE -> with(State.ANSWERED, given, earlier);
            case ANSWERED ->
                throw IllegalTransitionException.because(
                        "{0} is {1}, which does not allow: another answer; correct the one that was given",
                        SubQueries.SUBJECT + " " + id, state);
            case STOPPED, WITHDRAWN ->
                throw IllegalTransitionException.because(
                        "{0} is {1}, which does not allow: an answer; nobody waits for one any more",
                        SubQueries.SUBJECT + " " + id, TradeEnquiry.Standing.TAKEN_BACK);
        };
    }

    /** The party puts its own answer right; the earlier one is kept. */
    SubQuery corrected(TradeAnswer better) {
        if (answer == null) {
            throw IllegalTransitionException.because(
                    "{0} is {1}, which does not allow: a correction of an answer that was not given",
                    SubQueries.SUBJECT + " " + id, state);
        }
        if (answer.giver() != TradeAnswer.Giver.PARTY) {
            throw IllegalTransitionException.because(
                    "{0} is {1}, which does not allow: a correction of what was answered on paper; write to the authority that asked",
                    SubQueries.SUBJECT + " " + id, state);
        }
        if (earlier.size() >= MOST_CORRECTIONS) {
            throw IllegalTransitionException.because(
                    "{0} is {1}, which does not allow: more than {2} corrections; write to the authority that asked",
                    SubQueries.SUBJECT + " " + id, state, MOST_CORRECTIONS);
        }
        return with(
                state,
                better,
                Stream.concat(earlier.stream(), Stream.of(answer)).toList());
    }

    /** The time is over; without effect on one that is settled. */
    SubQuery overdue() {
        return state == State.OPEN ? with(State.OVERDUE) : this;
    }

    /** Nobody needs the answer any more. */
    SubQuery stopped() {
        return isWaited() ? with(State.STOPPED) : this;
    }

    /** We take it back: it went to the wrong party, or was answered elsewhere. */
    SubQuery withdrawn() {
        return switch (state) {
            case OPEN, OVERDUE -> with(State.WITHDRAWN);
            case WITHDRAWN -> this;
            case ANSWERED, STOPPED -> throw illegal("taking it back");
        };
    }

    SubQuery reminded(Instant at) {
        if (!isWaited()) {
            throw illegal("a reminder");
        }
        if (reminders.size() >= MOST_REMINDERS) {
            throw IllegalTransitionException.because(
                    "{0} is {1}, which does not allow: more than {2} reminders",
                    SubQueries.SUBJECT + " " + id, state, MOST_REMINDERS);
        }
        var all = Stream.concat(reminders.stream(), Stream.of(at)).toList();
        return copy(state, opened, all, answer, earlier);
    }

    /** The first reading counts. */
    SubQuery opened(String account, Instant at) {
        return opened == null ? copy(state, new Opened(account, at), reminders, answer, earlier) : this;
    }

    /** Whether an answer, or one before it, may name or describe purchasers. */
    public boolean mayNamePersons() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(answer)).anyMatch(TradeAnswer::mayNamePersons);
    }

    /** Whether the answer to the other State waits for it. */
    boolean isWaited() {
        return state == State.OPEN || state == State.OVERDUE;
    }

    private SubQuery with(State next) {
        return with(next, answer, earlier);
    }

    private SubQuery with(State next, @Nullable TradeAnswer given, List<TradeAnswer> before) {
        return copy(next, opened, reminders, given, before);
    }

    private SubQuery copy(
            State next,
            @Nullable Opened read,
            List<Instant> reminded,
            @Nullable TradeAnswer given,
            List<TradeAnswer> before) {
        return new SubQuery(
                id, trace, party, role, question, items, shown, askedBy, askedAt, due, next, read, reminded, given,
                before);
    }

    private IllegalTransitionException illegal(String event) {
        return new IllegalTransitionException(SubQueries.SUBJECT + " " + id, state, event);
    }
}
