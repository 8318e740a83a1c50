package org.headstamp.node.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feature that notes what it is told, and may fail once it was told. */
final class RecordingKeeper implements DeadlineKeeper {
    final List<String> told = new CopyOnWriteArrayList<>();
    int failures;
    volatile Runnable whileLocking = () -> {};
    volatile Runnable whilePassing = () -> {};

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.values());
    }

    @Override
    public void lock(DeadlineSubject subject) {
        whileLocking.run();
    }

    @Override
    public void remind(Deadline deadline, int nth, Instant now) {
        failIfAsked();
        told.add(deadline.kind() + " reminded " + nth);
    }

    @Override
    public void passed(Deadline deadline, Instant now) {
        whilePassing.run();
        failIfAsked();
        told.add(deadline.kind() + " passed");
    }

    private void failIfAsked() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the process dies here");
        }
    }
}
