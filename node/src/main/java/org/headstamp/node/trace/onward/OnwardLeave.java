package org.headstamp.node.trace.onward;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import org.headstamp.node.release.LeaveGranted;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.ReceivedAnswer;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.proof.AttachedProofs;

/** Tells which answers leave may set free: the one that it was given for, and those further on that it travels with. */
@Singleton
class OnwardLeave {
    private final Questions questions;
    private final AttachedProofs proofs;
    private final Event<OnwardFreed> freed;

    OnwardLeave(Questions questions, AttachedProofs proofs, Event<OnwardFreed> freed) {
        this.questions = questions;
        this.proofs = proofs;
        this.freed = freed;
    }

    void granted(@Observes LeaveGranted leave) {
        var traces = new HashSet<TraceId>();
        questions.answer(leave.concerned()).map(ReceivedAnswer::trace).ifPresent(traces::add);
        questions.ofCase(leave.caseId()).stream()
                .map(Trace::id)
                .filter(id -> proofs.link(id)
                        .filter(link -> link.proofs().contains(leave.concerned()))
                        .isPresent())
                .forEach(traces::add);
        if (!traces.isEmpty()) {
            freed.fire(new OnwardFreed(traces, leave.states()));
        }
    }
}
