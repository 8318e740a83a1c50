package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.Examinations;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at questions one after the other: the registers are asked between two transactions. */
@Singleton
public class TriageRun {
    private static final Logger LOG = Logger.getLogger(TriageRun.class);

    private final TriageDeciding deciding;
    private final Examinations examinations;
    private final NodeClock clock;

    TriageRun(TriageDeciding deciding, Examinations examinations, NodeClock clock) {
        this.deciding = deciding;
        this.examinations = examinations;
        this.clock = clock;
    }

    /** Looks at the question that waits longest; false when none does. */
    public boolean next() {
        return look(null);
    }

    /** Looks at one question, or at the one that waits longest; false if it is not its turn, or somebody else is at it. */
    boolean look(@Nullable TraceId only) {
        var claimed = deciding.claim(only, clock.now());
        claimed.ifPresent(this::decide);
        return claimed.isPresent();
    }

    /** Whatever fails here, the answer stays until it is tried again or a person has it. */
    private void decide(TraceId id) {
        try {
            var examination = examinations.of(id).orElse(null);
            if (examination == null) {
                deciding.hold(id, HoldReason.TAKEN_UP);
            } else {
                deciding.decide(id, examination);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Looking at question %s failed; nothing leaves for it", id);
            deciding.failed(id, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
