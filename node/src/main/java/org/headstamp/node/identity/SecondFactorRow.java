package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The second factor of an account as stored. */
@Entity
@Table(name = "second_factor")
class SecondFactorRow {
    @Id
    String account = "";

    @Column(name = "sealed_secret")
    byte[] sealedSecret = {};

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "last_step")
    long lastStep;
}
