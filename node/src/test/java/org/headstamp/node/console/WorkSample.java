package org.headstamp.node.console;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Gives units something to do. */
@Singleton
public class WorkSample {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));

    static final String TITLE = "<b>to be done</b>";

    private final Casefiles cases;
    private final Tasks tasks;

    WorkSample(Casefiles cases, Tasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    /** A task for officers of a unit, in a case of its own. */
    CaseId task(String unit, Instant due) {
        var id = cases.open(OFFICER, TITLE, unit).id();
        var task = NewTask.of(TaskKind.READ_ANSWER, id, "trace", UUID.randomUUID())
                .by(Role.OFFICER)
                .in(unit)
                .dueBy(due);
        QuarkusTransaction.requiringNew().run(() -> {
            var unused = tasks.open(task);
        });
        return id;
    }
}
