package org.headstamp.node.trace.lot;

import java.time.Instant;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.trace.sighting.LotSighting;

/**
 * Two States ask about one lot of ours.
 *
 * @param first of the question that came in first
 */
public record LotMatch(LotMatchId id, LotSighting first, LotSighting second, State state, Instant foundAt) {
    /** Where a match stands. */
    public enum State {
        /** Both could be told; persons decide. */
        FOUND,
        /** Both were told. */
        SENT,
        /** Nobody is told. */
        DISMISSED
    }

    /** What the State of the first question is told. */
    public LotMatchNotice toFirst() {
        return notice(first, second);
    }

    /** What the State of the second question is told. */
    public LotMatchNotice toSecond() {
        return notice(second, first);
    }

    LotMatch sent() {
        return in(State.SENT, "tell");
    }

    LotMatch dismissed() {
        return in(State.DISMISSED, "dismiss");
    }

    /** What one State is told of the other. */
    static LotMatchNotice notice(LotSighting to, LotSighting of) {
        return new LotMatchNotice(
                of.asker(),
                of.caseId(),
                to.itemReference(),
                to.number(),
                to.manufacturer(),
                of.country(),
                of.foundOn());
    }

    private LotMatch in(State next, String event) {
        if (state != State.FOUND) {
            throw new IllegalTransitionException("lot match " + id, state, event);
        }
        return new LotMatch(id, first, second, next, foundAt);
    }
}
