package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.NodeClock;
import org.jboss.logging.Logger;

/** Acts on deadlines whose time has come, one after the other. */
@Singleton
public class DeadlineRun {
    private static final Logger LOG = Logger.getLogger(DeadlineRun.class);
    /** More than one, because other processes may be at the first ones. */
    private static final int LOOKED_AT = 32;

    private final DeadlineHandling handling;
    private final NodeClock clock;

    DeadlineRun(DeadlineHandling handling, NodeClock clock) {
        this.handling = handling;
        this.clock = clock;
    }

    /** Acts on the next deadline for which there is something to do; false when there is none. */
    public boolean next() {
        var now = clock.now();
        for (var id : handling.due(now, LOOKED_AT)) {
            if (act(id, now)) {
                return true;
            }
        }
        return false;
    }

    /** Acts on one deadline; a failure parks it and no other. */
    boolean act(DeadlineId id, Instant now) {
        try {
            return handling.act(id, now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Acting on deadline %s failed; it is tried again later", id);
            handling.park(id, e.getClass().getSimpleName() + ": " + e.getMessage(), now);
            return true;
        }
    }
}
