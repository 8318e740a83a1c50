package org.headstamp.node;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept of work that is attempted until it succeeds, or until there is no use in it any more. */
@MappedSuperclass
public abstract class AttemptedRow {
    /** How often it was tried. */
    public int attempts;

    /** When it is tried next; null when it is done. */
    @Column(name = "next_attempt_at")
    public @Nullable Instant nextAttemptAt;

    /** Why the last attempt failed, in English; null unless it did. */
    @Column(name = "last_error")
    public @Nullable String lastError;
}
