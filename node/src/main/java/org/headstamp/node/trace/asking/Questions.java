package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;

/** Questions of ours, for features that ask several States, one after the other or at once, and see to approval. */
@Singleton
public class Questions {
    private final TraceRepository traces;
    private final ReceivedAnswerRepository answers;
    private final QuestionSending sending;

    Questions(TraceRepository traces, ReceivedAnswerRepository answers, QuestionSending sending) {
        this.traces = traces;
        this.answers = answers;
        this.sending = sending;
    }

    /**
     * Writes a question that waits for its approval.
     *
     * @param actor account or policy
     */
    @Transactional(TxType.MANDATORY)
    public Trace draft(String actor, CaseId caseId, MemberState asked, TraceQuestion question, Header header) {
        return sending.drafted(actor, caseId, asked, question, header);
    }

    /** Sends a draft whose approval is complete; one that was sent or given up meanwhile stays as it is. */
    @Transactional(TxType.MANDATORY)
    public Trace send(String actor, TraceId id) {
        var trace = traces.lockedForNode(id);
        return trace.state() instanceof TraceState.Drafted ? sending.send(trace, actor) : trace;
    }

    /** Gives up a draft that was never sent. */
    @Transactional(TxType.MANDATORY)
    public Trace discard(String actor, TraceId id) {
        var trace = traces.lockedForNode(id);
        return trace.state() instanceof TraceState.Drafted ? sending.discarded(trace, actor) : trace;
    }

    /** Whether the State asked may still be at work on a question. */
    @Transactional(TxType.MANDATORY)
    public boolean isOut(TraceId id) {
        var state = traces.lockedForNode(id).state();
        return state instanceof TraceState.Unread || state instanceof TraceState.UnderWay;
    }

    /** Tells the State asked to stop, once that is approved. */
    @Transactional(TxType.MANDATORY)
    public Trace withdraw(String actor, TraceId id, Withdrawal.Reason reason) {
        return sending.withdrawn(traces.lockedForNode(id), reason, actor);
    }

    /** A question of ours that the operator may see. */
    @Transactional
    public Trace get(Operator by, TraceId id) {
        return traces.get(by, id);
    }

    /** A question of ours, for what the node does by itself. */
    @Transactional(TxType.MANDATORY)
    public Trace get(TraceId id) {
        return traces.lockedForNode(id);
    }

    /**
     * A question of ours for a change by an operator who may see it: nobody else changes it until the transaction ends.
     */
    @Transactional(TxType.MANDATORY)
    public Trace locked(Operator by, TraceId id) {
        return traces.locked(by, id);
    }

    /** Those of these questions of ours that are there. */
    @Transactional
    public List<Trace> all(Collection<TraceId> ids) {
        return traces.all(ids);
    }

    /** Questions of ours in a case, the oldest first, to a bound. */
    @Transactional
    public List<Trace> ofCase(CaseId caseId) {
        return traces.ofCase(caseId);
    }

    /** An answer that we received. */
    @Transactional
    public Optional<ReceivedAnswer> answer(MessageId message) {
        return answers.find(message);
    }
}
