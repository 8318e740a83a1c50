package org.headstamp.node.operate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** Jumps of the exercise clock, for ever: each stands in the log before it happens, and no restart goes back behind one. */
@Singleton
class ExerciseJumps {
    private final ExerciseJumpRepository jumps;
    private final AuditLog log;
    private final NodeClock clock;

    ExerciseJumps(ExerciseJumpRepository jumps, AuditLog log, NodeClock clock) {
        this.jumps = jumps;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Records a jump; that of another replica, or of an earlier start, is there already.
     *
     * @throws IllegalArgumentException if the exercise was further ahead before
     */
    @Transactional
    void record(Duration ahead) {
        ExerciseClock.requireForward(jumps.furthest(), ahead);
        if (jumps.add(ahead, clock.now())) {
            log.append(AuditEvent.of(AuditKind.ADMINISTERED, AuditEvent.NODE)
                    .subject("exercise-clock", ahead)
                    .outcome("CLOCK_JUMPED"));
        }
    }
}
