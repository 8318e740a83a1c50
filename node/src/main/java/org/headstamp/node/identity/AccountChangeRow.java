package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as stored. */
@Entity
@Table(name = "account_change")
class AccountChangeRow {
    @Id
    String account = "";

    UUID id = new UUID(0, 0);

    String unit = "";

    String[] roles = {};

    @Nullable
    String party;

    @Column(name = "asked_by")
    String askedBy = "";

    @Column(name = "asked_at")
    Instant askedAt = Instant.EPOCH;

    static AccountChangeRow of(AccountChange change) {
        var row = new AccountChangeRow();
        row.account = change.account();
        row.id = change.id().value();
        row.unit = change.unit();
        row.roles = Role.stored(change.roles());
        row.party = change.party() == null ? null : change.party().value();
        row.askedBy = change.askedBy();
        row.askedAt = change.askedAt();
        return row;
    }

    AccountChange toChange() {
        return new AccountChange(
                new AccountChangeId(id),
                account,
                unit,
                Role.read(roles),
                party == null ? null : new PartyKey(party),
                askedBy,
                askedAt);
    }
}
