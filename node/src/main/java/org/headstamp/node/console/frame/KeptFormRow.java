package org.headstamp.node.console.frame;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form that somebody began to fill in. */
@Entity
@Table(name = "console_draft")
@IdClass(KeptFormRow.Key.class)
class KeptFormRow {
    @Id
    String account = "";

    @Id
    String place = "";

    @Column(name = "filled_in")
    String filledIn = "";

    /** Null for a form of several steps. */
    @Nullable
    UUID mark;

    /** The sent form that it was filled in from again; null for all others. */
    @Nullable
    UUID again;

    @Column(name = "kept_at")
    Instant keptAt = Instant.EPOCH;

    /** Account and place. */
    record Key(String account, String place) implements Serializable {}
}
