package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.proof.AttachedProofs;
import org.headstamp.node.trace.proof.ProofToSend;
import org.headstamp.node.trace.proof.ProofWire;
import org.headstamp.pki.MemberState;

/** Writes questions down, and puts the approved ones into the outbox, in the transaction of what decides it. */
@Singleton
class QuestionSending {
    private final Outbox outbox;
    private final TraceRepository traces;
    private final AttachedProofs proofs;
    private final TraceJournal journal;
    private final NodeClock clock;

    QuestionSending(
            Outbox outbox, TraceRepository traces, AttachedProofs proofs, TraceJournal journal, NodeClock clock) {
        this.outbox = outbox;
        this.traces = traces;
        this.proofs = proofs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes a question down that is not yet approved.
     *
     * @throws InvalidValueException if the question says that the State was asked already, or a translation fits no text
     *     of it
     */
    Trace drafted(String actor, CaseId caseId, MemberState asked, TraceQuestion question, Header header) {
        if (question.alreadyAsked().contains(asked)) {
            throw new InvalidValueException("alreadyAsked", "names " + asked + ", which is to be asked");
        }
        var now = clock.now();
        var trace = Trace.draft(new TraceId(clock.newUuid()), caseId, asked, question, header, actor, now);
        var unused = outgoing(trace, List.of());
        traces.add(trace);
        journal.noted(trace.ref(), actor, null, "QUESTION_DRAFTED", now);
        return trace;
    }

    Trace withdrawn(Trace trace, Withdrawal.Reason reason, String actor) {
        var request = Objects.requireNonNull(trace.request());
        var payload = DialogueWire.payload(new Withdrawal(request, reason, ""));
        var message = outbox.enqueue(new OutgoingMessage(
                trace.caseId(), trace.asked(), null, trace.header().forReply(), payload));
        var withdrawing = trace.withdrawing(message, reason, clock.now());
        traces.keep(withdrawing);
        journal.stateChanged(withdrawing.ref(), withdrawing.state(), actor);
        journal.noted(withdrawing.ref(), actor, message, "WITHDRAWAL_SENT", clock.now());
        return withdrawing;
    }

    Trace discarded(Trace trace, String actor) {
        var discarded = trace.discarded(clock.now());
        traces.keep(discarded);
        journal.stateChanged(discarded.ref(), discarded.state(), actor);
        journal.noted(discarded.ref(), actor, null, "QUESTION_WITHDRAWN", clock.now());
        return discarded;
    }

    Trace send(Trace trace, String actor) {
        journal.beginWith(trace.ref(), actor, clock.now());
        var message = outbox.enqueue(outgoing(trace, proofs.of(trace.ref(), trace.question(), actor)));
        var sent = trace.sent(message, clock.now());
        traces.keep(sent);
        journal.stateChanged(sent.ref(), sent.state(), actor);
        journal.noted(sent.ref(), actor, message, "QUESTION_SENT", clock.now());
        return sent;
    }

    private static OutgoingMessage outgoing(Trace trace, List<ProofToSend> proofs) {
        var payload = ProofWire.payload(trace.question(), proofs);
        return new OutgoingMessage(trace.caseId(), trace.asked(), null, trace.header(), payload);
    }
}
