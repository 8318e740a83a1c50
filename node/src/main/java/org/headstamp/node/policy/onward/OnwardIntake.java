package org.headstamp.node.policy.onward;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.policy.PoliciesInForce;
import org.headstamp.node.trace.TraceMoved;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.onward.OnwardFreed;
import org.headstamp.node.trace.onward.OnwardLead;

/** Puts every State that an answer names before the policies, in the transaction of the arrival. */
@Singleton
class OnwardIntake {
    private final OnwardTriageRepository triage;
    private final Questions questions;
    private final PoliciesInForce policies;

    OnwardIntake(OnwardTriageRepository triage, Questions questions, PoliciesInForce policies) {
        this.triage = triage;
        this.questions = questions;
        this.policies = policies;
    }

    /** A question of ours moved; an answer may have arrived. */
    void follow(@Observes TraceMoved moved) {
        if (moved.trace().side() == TraceRef.Side.ASKING) {
            var trace = questions.get(moved.trace().id());
            if (isAnswered(trace.state())) {
                take(trace);
            }
        }
    }

    /** Leave arrived: what waited for it is decided anew. */
    void freed(@Observes OnwardFreed freed) {
        triage.free(freed.traces(), freed.to(), policies.now());
    }

    private void take(Trace trace) {
        var answer = trace.answer();
        if (answer == null) {
            return;
        }
        var received = questions.answer(answer).orElseThrow();
        for (var state : received.answer().onwardStates()) {
            var lead = new OnwardLead(trace.id(), answer, state);
            triage.add(OnwardTriage.waiting(lead, trace.caseId(), trace.asked(), received.receivedAt()));
        }
    }

    /** An answer that is put right after the end opens the question again. */
    private static boolean isAnswered(TraceState state) {
        return state instanceof TraceState.Answered
                || state instanceof TraceState.Interim
                || (state instanceof TraceState.Reopened reopened
                        && reopened.reason() == TraceState.Reopening.ANSWER_CORRECTED);
    }
}
