package org.headstamp.node.policy.onward;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.trace.onward.OnwardLead;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at the States that answers name, one after the other. */
@Singleton
public class OnwardRun {
    private static final Logger LOG = Logger.getLogger(OnwardRun.class);

    private final OnwardDeciding deciding;
    private final NodeClock clock;

    OnwardRun(OnwardDeciding deciding, NodeClock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Looks at the one that waits longest; false when none does. */
    public boolean next() {
        return look(null);
    }

    /** Looks at one, or at the one that waits longest; false if it is not its turn, or somebody else is at it. */
    boolean look(@Nullable OnwardLead only) {
        var claimed = deciding.claim(only, clock.now());
        claimed.ifPresent(this::decide);
        return claimed.isPresent();
    }

    /** Whatever fails here, the question stays until it is tried again or a person has it. */
    private void decide(OnwardLead lead) {
        try {
            deciding.decide(lead);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Looking at trace %s failed; it does not go on to %s", lead.trace(), lead.to());
            deciding.failed(lead, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
