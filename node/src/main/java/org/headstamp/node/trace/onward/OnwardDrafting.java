package org.headstamp.node.trace.onward;

import jakarta.inject.Singleton;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.proof.AttachedProofs;

/** Writes the next question down with its proofs, in the transaction of what decides it. */
@Singleton
class OnwardDrafting {
    private static final String POLICY = "policy ";

    private final Questions questions;
    private final AttachedProofs proofs;
    private final Drafts drafts;
    private final OnwardTasks tasks;
    private final OnwardNotes notes;

    OnwardDrafting(Questions questions, AttachedProofs proofs, Drafts drafts, OnwardTasks tasks, OnwardNotes notes) {
        this.questions = questions;
        this.proofs = proofs;
        this.drafts = drafts;
        this.tasks = tasks;
        this.notes = notes;
    }

    /** Nobody else asks on in the case until the transaction ends. */
    void begin(Operator by, Trace trace) {
        notes.begin(by, trace.caseId());
    }

    /** The same for what a policy begins; false if the case is closed. */
    boolean holds(CaseId caseId) {
        return notes.holds(caseId);
    }

    Trace draft(Operator by, Trace trace, OnwardProposal next) {
        var drafted = written(by.account(), trace, next);
        tasks.considered(trace, by.account());
        return drafted;
    }

    Trace sendByPolicy(Trace trace, OnwardProposal next, String policyId) {
        var actor = POLICY + policyId;
        var drafted = written(actor, trace, next);
        var unused = drafts.automatic(policyId, Traces.subject(drafted), Traces.rule(drafted.header()));
        var sent = questions.send(actor, drafted.id());
        tasks.left(trace, actor);
        return sent;
    }

    /** Whether no person drafted it. */
    static boolean isByPolicy(String actor) {
        return actor.startsWith(POLICY);
    }

    void consider(Trace trace) {
        tasks.consider(trace);
    }

    private Trace written(String actor, Trace trace, OnwardProposal next) {
        proofs.requireReleased(trace.caseId(), next.link(), next.to(), actor);
        next.requireFree();
        var drafted = questions.draft(actor, trace.caseId(), next.to(), next.question(), next.header());
        proofs.attach(drafted.ref(), drafted.question(), next.link(), actor);
        notes.goesOn(trace, drafted, next, actor);
        return drafted;
    }
}
