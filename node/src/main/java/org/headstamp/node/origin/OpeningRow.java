package org.headstamp.node.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The first person who read what another State sent; kept for ever. */
@Embeddable
class OpeningRow {
    @Column(name = "opened_by")
    @Nullable
    String by;

    @Column(name = "opened_at")
    @Nullable
    Instant at;

    /** True if this is the first reading. */
    boolean open(String reader, Instant now) {
        if (by != null) {
            return false;
        }
        by = reader;
        at = now;
        return true;
    }
}
