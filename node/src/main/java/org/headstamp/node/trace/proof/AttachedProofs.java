package org.headstamp.node.trace.proof;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.consent.ConsentGrants;
import org.headstamp.node.release.gate.ReleaseGate;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Sealed answers that travel on with questions of ours. What lets them is judged when drafted, and again when sent. */
@Singleton
public class AttachedProofs {
    private final OnwardLinkRepository links;
    private final Messages messages;
    private final ReleaseGate gate;
    private final ConsentGrants grants;
    private final NodeClock clock;

    AttachedProofs(
            OnwardLinkRepository links, Messages messages, ReleaseGate gate, ConsentGrants grants, NodeClock clock) {
        this.links = links;
        this.messages = messages;
        this.gate = gate;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Lets answers travel on with a question that was drafted.
     *
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of one forbids it
     * @throws OnwardRefusedException if they do not fit the question, or into one message with it
     */
    @Transactional(TxType.MANDATORY)
    public void attach(TraceRef trace, TraceQuestion question, OnwardLink link, String actor) {
        var unused = released(trace, question, link, actor);
        links.add(trace.id(), link);
    }

    /** What travels with a question that leaves now; nothing for one that follows on no other. */
    @Transactional(TxType.MANDATORY)
    public List<ProofToSend> of(TraceRef trace, TraceQuestion question, String actor) {
        return links.find(trace.id())
                .map(link -> released(trace, question, link, actor))
                .orElse(List.of());
    }

    /** What a question of ours follows on; empty for a first one. */
    @Transactional
    public Optional<OnwardLink> link(TraceId trace) {
        return links.find(trace);
    }

    /** What would travel to a State with a question that follows on these answers, if it left now. */
    @Transactional
    public List<ProofToSend> travelling(OnwardLink link, MemberState to) {
        return withConsents(answers(link), to);
    }

    /** The answers of a chain, in its order. */
    @Transactional
    public List<StoredMessage> answers(OnwardLink link) {
        return link.proofs().stream().map(this::received).toList();
    }

    /**
     * Makes sure that what travels with a question of ours may leave again with the same question put right.
     *
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of an answer forbids it by now
     * @throws OnwardRefusedException if the answers do not fit the question any more
     */
    @Transactional(TxType.MANDATORY)
    public void requireFit(TraceRef trace, TraceQuestion right, String actor) {
        var unused = of(trace, right, actor);
    }

    /** The questions of ours that follow on these answers, whether they were sent or not. */
    @Transactional
    public List<FollowingQuestion> following(Collection<MessageId> answers) {
        return links.following(answers);
    }

    /** What stands against passing these answers on with a question; nothing if they may travel. */
    @Transactional
    public List<Obstacle> obstacles(OnwardLink link, TraceQuestion question, MemberState to) {
        var answers = answers(link);
        var refusals = answers.stream()
                .map(answer -> gate.ruling(HandledMessage.of(answer), new Use.OnwardTrace(Set.of(to))))
                .filter(Ruling.Denied.class::isInstance)
                .map(refusal -> Obstacle.of((Ruling.Denied) refusal))
                .toList();
        if (!refusals.isEmpty()) {
            return refusals;
        }
        try {
            requireFit(question, withConsents(answers, to));
            return List.of();
        } catch (OnwardRefusedException e) {
            return List.of(new Obstacle(ObstacleKind.DOES_NOT_FIT, String.valueOf(e.getMessage())));
        }
    }

    private List<ProofToSend> withConsents(List<StoredMessage> answers, MemberState to) {
        return answers.stream()
                .map(answer -> new ProofToSend(answer, consent(answer.id(), to)))
                .toList();
    }

    /**
     * Makes sure that answers may be passed on to a State; a refusal stands in the log.
     *
     * @throws org.headstamp.node.release.ReleaseRefusedException naming each that may not
     */
    @Transactional(TxType.MANDATORY)
    public void requireReleased(CaseId caseId, OnwardLink link, MemberState to, String actor) {
        var handled = answers(link).stream().map(HandledMessage::of).toList();
        gate.require(actor, caseId, handled, new Use.OnwardTrace(Set.of(to)));
    }

    private List<ProofToSend> released(TraceRef trace, TraceQuestion question, OnwardLink link, String actor) {
        requireReleased(trace.caseId(), link, trace.peer(), actor);
        var proofs = withConsents(answers(link), trace.peer());
        requireFit(question, proofs);
        return proofs;
    }

    private static void requireFit(TraceQuestion question, List<ProofToSend> proofs) {
        ProofWire.requireCovered(question, proofs);
        ProofWire.requireFits(question, proofs);
    }

    private @Nullable StoredMessage consent(MessageId answer, MemberState to) {
        return grants.sealedLeave(answer, to, clock.now()).map(this::received).orElse(null);
    }

    private StoredMessage received(MessageId id) {
        return messages.received(id)
                .orElseThrow(() -> new IllegalStateException("the message " + id + " of a chain is not there"));
    }
}
