package org.headstamp.node.trace.onward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;

/** Questions that go on under a policy of this State without a person. Whether one may is decided by whoever calls. */
@Singleton
public class AutomaticOnward {
    private final Questions questions;
    private final Messages messages;
    private final OnwardPlanning planning;
    private final OnwardDrafting drafting;

    AutomaticOnward(Questions questions, Messages messages, OnwardPlanning planning, OnwardDrafting drafting) {
        this.questions = questions;
        this.messages = messages;
        this.planning = planning;
        this.drafting = drafting;
    }

    /** Looks at what an answer leads to; until the transaction ends nobody else asks on in the case. */
    @Transactional(TxType.MANDATORY)
    public OnwardExamination examine(OnwardLead lead) {
        var trace = questions.get(lead.trace());
        boolean open = drafting.holds(trace.caseId());
        var next = planning.plan(trace, lead.answer(), lead.to());
        var answer = questions.answer(lead.answer()).orElseThrow();
        var given = messages.received(lead.answer()).orElseThrow().header();
        var asked = messages.find(Objects.requireNonNull(trace.request())).orElseThrow();
        boolean crosses = given.testOnly() != asked.header().testOnly();
        return new OnwardExamination(trace, answer, given, next, open, crosses);
    }

    /**
     * Drafts and sends the next question, in the transaction that decides so.
     *
     * @param policy id and version of the policy that lets it leave
     * @throws org.headstamp.node.trace.proof.OnwardRefusedException if anything stands against it
     */
    @Transactional(TxType.MANDATORY)
    public Trace leave(OnwardExamination examined, String policy) {
        return drafting.sendByPolicy(examined.trace(), examined.next(), policy);
    }

    /** Gives the answer to a question to a person. */
    @Transactional(TxType.MANDATORY)
    public void consider(TraceId id) {
        drafting.consider(questions.get(id));
    }
}
