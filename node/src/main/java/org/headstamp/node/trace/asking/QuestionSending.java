package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.seizure.IllustratedPost;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.proof.AttachedProofs;
import org.headstamp.node.trace.proof.ProofToSend;
import org.headstamp.node.trace.proof.ProofWire;
import org.headstamp.pki.MemberState;

/** Writes questions down, and puts the approved ones into the outbox, in the transaction of what decides it. */
@Singleton
class QuestionSending {
    private final IllustratedPost post;
    private final TraceChanges changes;
    private final AttachedProofs proofs;
    private final ReplyTimes times;
    private final NodeClock clock;

    QuestionSending(
            IllustratedPost post, TraceChanges changes, AttachedProofs proofs, ReplyTimes times, NodeClock clock) {
        this.post = post;
        this.changes = changes;
        this.proofs = proofs;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Writes a question down that is not yet approved.
     *
     * @throws InvalidValueException if the question says that the State was asked already, a translation fits no text
     *     of it, or the reply is asked for too early or too late
     */
    Trace drafted(String actor, CaseId caseId, MemberState asked, TraceQuestion question, Header header) {
        requireNotAsked(question, asked);
        var now = clock.now();
        var named = question.withItems(post.named(caseId, question.items()));
        var drafted = Trace.draft(new TraceId(clock.newUuid()), caseId, asked, named, header, actor, now);
        var trace = times.leaving(drafted, now);
        var unused = outgoing(trace, List.of());
        changes.add(trace, actor, "QUESTION_DRAFTED");
        return trace;
    }

    Trace withdrawn(Trace trace, Withdrawal.Reason reason, String actor) {
        return changes.withdraw(trace, new Withdrawal(trace.request(), reason, ""), actor);
    }

    Trace discarded(Trace trace, String actor) {
        return changes.keep(trace, trace.discarded(clock.now()), actor, "QUESTION_WITHDRAWN");
    }

    Trace send(Trace trace, String actor) {
        var asking = times.leaving(trace, clock.now());
        changes.beginWith(asking, actor);
        var message = post.enqueue(
                outgoing(asking, proofs.of(asking.ref(), asking.question(), actor)),
                asking.question().items());
        var sent = changes.keep(trace, asking.sent(message, clock.now()), actor);
        changes.noted(sent, actor, message, "QUESTION_SENT");
        return sent;
    }

    /** @throws InvalidValueException if the question says that the State was asked already */
    static void requireNotAsked(TraceQuestion question, MemberState asked) {
        if (question.alreadyAsked().contains(asked)) {
            throw new InvalidValueException("alreadyAsked", "names {0}, which is to be asked", asked);
        }
    }

    private static OutgoingMessage outgoing(Trace trace, List<ProofToSend> proofs) {
        var payload = ProofWire.payload(trace.question(), proofs);
        return new OutgoingMessage(trace.caseId(), trace.asked(), null, trace.header(), payload);
    }
}
