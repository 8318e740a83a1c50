package org.headstamp.node.trace.trade;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceRef;
import org.jspecify.annotations.Nullable;

/**
 * One question to a manufacturer, importer or dealer of this State about items that another State asks about.
 *
 * @param items references of the items in the question of the other State
 * @param due until when it should be answered
 * @param answer null until it was answered
 */
public record SubQuery(
        SubQueryId id,
        TraceRef trace,
        RecordKey party,
        PartyRole role,
        String question,
        List<String> items,
        String askedBy,
        Instant askedAt,
        Instant due,
        State state,
        @Nullable Answer answer) {
    public SubQuery {
        items = List.copyOf(items);
    }

    /** How it stands. */
    public enum State {
        OPEN,
        /** Not answered in time; an answer is welcome all the same. */
        OVERDUE,
        ANSWERED,
        /** The other State took its question back. */
        STOPPED
    }

    /**
     * What was answered.
     *
     * @param document reference of the document that holds it
     * @param recordedBy account that recorded it
     */
    public record Answer(String text, String document, String recordedBy, Instant at) {
        public Answer {
            text = Checked.text("text", text, 8000);
            document = Checked.text("document", document, 200);
        }
    }

    SubQuery answered(Answer given) {
        if (state == State.ANSWERED || state == State.STOPPED) {
            throw illegal("answer");
        }
        return with(State.ANSWERED, given);
    }

    /** The time is over; without effect on one that is settled. */
    SubQuery overdue() {
        return state == State.OPEN ? with(State.OVERDUE, null) : this;
    }

    /** Nobody needs the answer any more. */
    SubQuery stopped() {
        return isWaited() ? with(State.STOPPED, null) : this;
    }

    /** Whether the answer to the other State waits for it. */
    boolean isWaited() {
        return state == State.OPEN || state == State.OVERDUE;
    }

    private SubQuery with(State next, @Nullable Answer given) {
        return new SubQuery(id, trace, party, role, question, items, askedBy, askedAt, due, next, given);
    }

    private IllegalTransitionException illegal(String event) {
        return new IllegalTransitionException("sub-query " + id, state, event);
    }
}
