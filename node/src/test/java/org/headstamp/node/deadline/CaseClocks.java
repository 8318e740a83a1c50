package org.headstamp.node.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;

/** Lets the node act on the deadlines of one case; those of other tests stay as they are. */
@Singleton
public class CaseClocks {
    private static final int MOST = 1000;

    private final DeadlineRepository deadlines;
    private final DeadlineRun run;
    private final NodeClock clock;

    CaseClocks(DeadlineRepository deadlines, DeadlineRun run, NodeClock clock) {
        this.deadlines = deadlines;
        this.run = run;
        this.clock = clock;
    }

    /** Takes every step that is due by the clock of the node. */
    public void run(CaseId caseId) {
        runAt(caseId, clock.now());
    }

    /** Takes every step that is due at a time. */
    public void runAt(CaseId caseId, Instant now) {
        boolean more = true;
        while (more) {
            more = false;
            for (var deadline : of(caseId)) {
                more |= run.act(deadline.id(), now);
            }
        }
    }

    /** All deadlines of the case, the next due first. */
    public List<Deadline> of(CaseId caseId) {
        return QuarkusTransaction.requiringNew().call(() -> deadlines.ofCaseAfter(caseId, DeadlinePlace.FIRST, MOST));
    }

    /** Kind and state of all, in order. */
    public List<String> states(CaseId caseId) {
        return of(caseId).stream()
                .map(deadline -> deadline.kind() + " " + deadline.state())
                .toList();
    }
}
