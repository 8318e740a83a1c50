package org.headstamp.node.trace.lot;

import jakarta.inject.Singleton;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.sighting.LotSighting;

/** Tells each of two States of the other, in the transaction of the approval. */
@Singleton
class MatchSending {
    private final Outbox outbox;
    private final MatchNoticeRepository notices;
    private final AnsweringReading questions;
    private final MatchJournal journal;
    private final NodeClock clock;

    MatchSending(
            Outbox outbox,
            MatchNoticeRepository notices,
            AnsweringReading questions,
            MatchJournal journal,
            NodeClock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.questions = questions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Tells both.
     *
     * @throws IllegalTransitionException if one of the two took its question back meanwhile
     */
    void send(LotMatch match, String actor) {
        if (questions.isStopped(match.first().trace())
                || questions.isStopped(match.second().trace())) {
            throw new IllegalTransitionException(
                    "lot match " + match.id(), match.state(), "tell of a question that was withdrawn");
        }
        journal.begin(match);
        tell(match, match.first(), match.second(), actor);
        tell(match, match.second(), match.first(), actor);
    }

    /** What is told belongs to the other State: it is handled as that one asks. */
    private void tell(LotMatch match, LotSighting to, LotSighting of, String actor) {
        var header = to.header().forReply().withHandling(of.header().handling());
        var payload = LotMatchWire.payload(LotMatch.notice(to, of));
        var message = outbox.enqueue(new OutgoingMessage(to.caseId(), to.asker(), to.request(), header, payload));
        notices.add(message, match.id(), to, new Dispatch.Sent(clock.now()));
        journal.noted(match, to, actor, message, "LOT_MATCH_TOLD", clock.now());
    }
}
