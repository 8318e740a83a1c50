package org.headstamp.node.trace.lot;

import jakarta.inject.Singleton;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.answering.AnsweringReading;

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
        match.tellings().forEach(telling -> tell(match, telling, actor));
    }

    private void tell(LotMatch match, LotMatch.Telling telling, String actor) {
        var to = telling.to();
        var payload = LotMatchWire.payload(telling.notice());
        var message =
                outbox.enqueue(new OutgoingMessage(to.caseId(), to.asker(), to.request(), telling.header(), payload));
        notices.add(message, match.id(), to, new Dispatch.Sent(clock.now()));
        journal.noted(match, to, actor, message, "LOT_MATCH_TOLD", clock.now());
    }
}
