package org.headstamp.node.trace.lot;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.identity.ApprovalSubject;
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

    /** One of the two messages: to the State of one question, of the other. */
    public record Telling(LotSighting to, LotMatchNotice notice, Header header) {
        /** What is told belongs to the other State: it is handled as that one asks. */
        static Telling of(LotSighting to, LotSighting other) {
            return new Telling(
                    to,
                    LotMatch.notice(to, other),
                    to.header().forReply().withHandling(other.header().handling()));
        }
    }

    /** What each State is told of the other, the first question first. */
    public List<Telling> tellings() {
        return List.of(Telling.of(first, second), Telling.of(second, first));
    }

    /** What a second person approves. */
    public ApprovalSubject subject() {
        return new ApprovalSubject(MatchJournal.SUBJECT, id.toString(), second.caseId());
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
