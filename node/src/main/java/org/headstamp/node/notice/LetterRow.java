package org.headstamp.node.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that waits to be sent: to whom and about which time, not what it says. */
@Entity
@Table(name = "notice_letter")
class LetterRow {
    @Id
    UUID id = new UUID(0, 0);

    String account = "";

    @Enumerated(EnumType.STRING)
    Purpose purpose = Purpose.NOTICE;

    @Column(name = "news_after")
    Instant newsAfter = Instant.EPOCH;

    @Column(name = "news_until")
    Instant newsUntil = Instant.EPOCH;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt = Instant.EPOCH;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    /** What it is sent for. */
    enum Purpose {
        CONFIRMATION,
        NOTICE
    }
}
