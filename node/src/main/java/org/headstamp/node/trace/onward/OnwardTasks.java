package org.headstamp.node.trace.onward;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.trace.TraceMoved;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;

/** Gives answers that name a further State to a person to consider. */
@Singleton
class OnwardTasks {
    private final Tasks tasks;
    private final Questions questions;
    private final OnwardPlanning planning;

    OnwardTasks(Tasks tasks, Questions questions, OnwardPlanning planning) {
        this.tasks = tasks;
        this.questions = questions;
        this.planning = planning;
    }

    /** An answer arrived, or the trace is done with. */
    void follow(@Observes TraceMoved moved) {
        if (moved.trace().side() != TraceRef.Side.ASKING) {
            return;
        }
        var trace = questions.get(moved.trace().id());
        switch (trace.state()) {
            case TraceState.Answered s -> considerIfNamed(trace);
            case TraceState.Interim s -> considerIfNamed(trace);
            case TraceState.Closed s -> considered(trace, AuditEvent.NODE);
            case TraceState.GivenUp s -> considered(trace, AuditEvent.NODE);
            case TraceState.Drafted s -> {}
            case TraceState.Unread s -> {}
            case TraceState.UnderWay s -> {}
            case TraceState.Replied s -> {}
        }
    }

    void consider(Trace trace) {
        tasks.open(NewTask.of(TaskKind.CONSIDER_ONWARD, trace.caseId(), TraceRef.Side.ASKING.subject(), trace.id())
                .with(trace.asked())
                .forLead());
    }

    void considered(Trace trace, String actor) {
        tasks.done(TaskKind.CONSIDER_ONWARD, TraceRef.Side.ASKING.subject(), trace.id(), actor);
    }

    private void considerIfNamed(Trace trace) {
        var answer = trace.answer();
        if (answer != null && planning.named(trace).stream().anyMatch(state -> !planning.isAsked(trace, state))) {
            consider(trace);
        }
    }
}
