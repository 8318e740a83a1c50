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

/** Gives answers that name a further State to a person to consider, where nothing else decides. */
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

    /** Once the trace is done with there is nothing to consider. */
    void follow(@Observes TraceMoved moved) {
        if (moved.trace().side() != TraceRef.Side.ASKING) {
            return;
        }
        var trace = questions.get(moved.trace().id());
        switch (trace.state()) {
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

    /** A policy let a question leave; people may still have to consider another State that was named. */
    void left(Trace trace, String actor) {
        if (planning.isAllAsked(trace)) {
            considered(trace, actor);
        }
    }
}
