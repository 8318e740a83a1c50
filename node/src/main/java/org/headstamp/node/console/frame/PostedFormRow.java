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

/** A form that was posted, and where its sender was led to. */
@Entity
@Table(name = "console_post")
@IdClass(PostedFormRow.Key.class)
class PostedFormRow {
    @Id
    String account = "";

    @Id
    UUID mark = new UUID(0, 0);

    @Nullable
    String place;

    @Column(name = "posted_at")
    Instant postedAt = Instant.EPOCH;

    /** Account and mark. */
    record Key(String account, UUID mark) implements Serializable {}
}
