package org.headstamp.node.release.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person confirmed for one use of one message that it keeps to the sender's own words. */
@Entity
@Table(name = "own_words_kept")
class OwnWordsRow {
    @Id
    UUID id = new UUID(0, 0);

    UUID message = new UUID(0, 0);

    @Column(name = "use_code")
    String useCode = "";

    @Column(name = "confirmed_by")
    String confirmedBy = "";

    @Column(name = "confirmed_at")
    Instant confirmedAt = Instant.EPOCH;
}
