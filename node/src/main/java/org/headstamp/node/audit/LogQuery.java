package org.headstamp.node.audit;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are looked for; what is null does not matter.
 *
 * @param actor account of an operator, {@code node}, or {@code policy} and its id, as a whole
 * @param to not included
 */
public record LogQuery(
        @Nullable AuditKind kind,
        @Nullable String actor,
        @Nullable CaseId caseId,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Every entry. */
    public static final LogQuery ALL = new LogQuery(null, null, null, null, null);

    private static final int LONGEST_ACTOR = 200;

    /** @throws InvalidValueException if the actor is too long or the time ends before it begins */
    public LogQuery {
        actor = actor == null ? null : Checked.text("actor", actor, LONGEST_ACTOR);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidValueException("to", "must be later than from");
        }
    }
}
