package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A reset as stored. */
@Entity
@Table(name = "password_reset")
class PasswordResetRow {
    @Id
    String account = "";

    UUID id = new UUID(0, 0);

    @Column(name = "password_hash")
    String passwordHash = "";

    @Column(name = "asked_by")
    String askedBy = "";

    @Column(name = "asked_at")
    Instant askedAt = Instant.EPOCH;

    static PasswordResetRow of(PasswordReset reset, String passwordHash) {
        var row = new PasswordResetRow();
        row.account = reset.account();
        row.id = reset.id().value();
        row.passwordHash = passwordHash;
        row.askedBy = reset.askedBy();
        row.askedAt = reset.askedAt();
        return row;
    }

    PasswordReset toReset() {
        return new PasswordReset(new PasswordResetId(id), account, askedBy, askedAt);
    }
}
