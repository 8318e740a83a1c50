package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.deadline.Deadline.State;
import org.headstamp.node.deadline.Deadline.Step;
import org.headstamp.node.exchange.Pauses;

/** Takes the next step of one deadline, in one transaction with what its keeper makes of it. */
@Singleton
class DeadlineHandling {
    private static final int LONGEST_ERROR = 500;

    private final DeadlineRepository deadlines;
    private final DeadlineKeepers keepers;
    private final DeadlineJournal journal;
    private final Pauses pauses;

    DeadlineHandling(DeadlineRepository deadlines, DeadlineKeepers keepers, DeadlineJournal journal, Pauses pauses) {
        this.deadlines = deadlines;
        this.keepers = keepers;
        this.journal = journal;
        this.pauses = pauses;
    }

    /** Those for which there is something to do, longest waiting first. */
    @Transactional
    List<DeadlineId> due(Instant now, int most) {
        return deadlines.due(now, most);
    }

    /** Acts on a deadline; false if there is nothing to do (any more), or another process is at it. */
    @Transactional
    boolean act(DeadlineId id, Instant now) {
        if (!deadlines.claim(id)) {
            return false;
        }
        var seen = deadlines.findById(id.value()).toDeadline();
        var keeper = keepers.of(seen.kind());
        keeper.lock(seen.subject());
        var row = deadlines.locked(id);
        if (row.state != State.WAITING || row.nextAt == null || row.nextAt.isAfter(now)) {
            return false;
        }
        var deadline = row.toDeadline();
        switch (deadline.step(now)) {
            case Step.Remind(int nth) ->
                keeper.remind(journal.keep(deadline.reminded(nth), "REMINDED_" + nth), nth, now);
            case Step.Pass() -> keeper.passed(journal.keep(deadline.settled(State.PASSED, now), "PASSED"), now);
            case Step.Wait wait -> row.take(deadline);
        }
        return true;
    }

    /** It waits, visibly, and is tried again; others go on. */
    @Transactional
    void park(DeadlineId id, String error, Instant now) {
        var row = deadlines.locked(id);
        if (row.state == State.WAITING) {
            row.attempts++;
            row.lastError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
            row.nextAt = now.plus(pauses.after(row.attempts));
        }
    }

    /** @throws IllegalStateException if a clock runs that no feature keeps */
    @Transactional
    void requireKeepers() {
        deadlines.kindsInUse().forEach(keepers::requireKept);
    }
}
