package org.headstamp.node.console.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A form that waits for a log-in. */
@Entity
@Table(name = "parked_form")
class ParkedFormRow {
    @Id
    UUID mark = new UUID(0, 0);

    String account = "";

    String place = "";

    @Column(name = "filled_in")
    String filledIn = "";

    @Column(name = "parked_at")
    Instant parkedAt = Instant.EPOCH;
}
