package org.headstamp.node.trace;

import static org.headstamp.node.casefile.TaskKind.ACKNOWLEDGE_REQUEST;
import static org.headstamp.node.casefile.TaskKind.ANSWER_REQUEST;
import static org.headstamp.node.casefile.TaskKind.CLARIFY;
import static org.headstamp.node.casefile.TaskKind.CONFLICT;
import static org.headstamp.node.casefile.TaskKind.CONSIDER_AUTOMATIC;
import static org.headstamp.node.casefile.TaskKind.DELIVERY_FAILED;
import static org.headstamp.node.casefile.TaskKind.GIVE_INFORMATION;
import static org.headstamp.node.casefile.TaskKind.LAPSED_REQUEST;
import static org.headstamp.node.casefile.TaskKind.READ_ANSWER;
import static org.headstamp.node.casefile.TaskKind.SEARCH_REGISTERS;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.identity.Role;

/** Opens and ends the tasks that follow from the stage of a trace. Tasks of other kinds are the business of others. */
@Singleton
class TraceTasks {
    private static final Set<TaskKind> OF_STAGES = EnumSet.of(
            ACKNOWLEDGE_REQUEST,
            SEARCH_REGISTERS,
            ANSWER_REQUEST,
            READ_ANSWER,
            GIVE_INFORMATION,
            LAPSED_REQUEST,
            DELIVERY_FAILED,
            CONFLICT);

    private final Tasks tasks;

    TraceTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    void follow(TraceRef trace, Stage stage, String actor) {
        var wanted = stage.tasks();
        for (var kind : OF_STAGES) {
            if (wanted.contains(kind)) {
                tasks.open(task(kind, trace));
            } else {
                tasks.done(kind, trace.side().subject(), trace.id(), actor);
            }
        }
        if (!wanted.contains(ACKNOWLEDGE_REQUEST)) {
            takenUp(trace, actor);
        }
    }

    /** A question that a policy left to a person is taken up. */
    private void takenUp(TraceRef trace, String actor) {
        tasks.done(CONSIDER_AUTOMATIC, trace.side().subject(), trace.id(), actor);
    }

    void clarify(TraceRef trace) {
        tasks.open(task(CLARIFY, trace));
    }

    void clarified(TraceRef trace, String actor) {
        tasks.done(CLARIFY, trace.side().subject(), trace.id(), actor);
    }

    /** What the other State sent was read. */
    void read(TraceRef trace, String actor) {
        tasks.done(READ_ANSWER, trace.side().subject(), trace.id(), actor);
    }

    /** On the asking side whoever leads the case sees to it; on the answering side the registrars do. */
    private static NewTask task(TaskKind kind, TraceRef trace) {
        var task = NewTask.of(kind, trace.caseId(), trace.side().subject(), trace.id())
                .with(trace.peer());
        return switch (trace.side()) {
            case ASKING -> task.forLead();
            case ANSWERING -> kind == DELIVERY_FAILED || kind == CONFLICT ? task.by(Role.REGISTRAR) : task;
        };
    }
}
