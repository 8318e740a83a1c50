package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account as stored. */
@Entity
@Table(name = "operator_account")
class AccountRow {
    @Id
    String name = "";

    String unit = "";

    String[] roles = {};

    @Nullable
    String party;

    @Enumerated(EnumType.STRING)
    Account.Status status = Account.Status.PENDING;

    @Column(name = "password_hash")
    String passwordHash = "";

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    int failures;

    @Column(name = "locked_until")
    @Nullable
    Instant lockedUntil;

    static AccountRow of(Account account, String passwordHash) {
        var row = new AccountRow();
        row.name = account.name();
        row.unit = account.unit();
        row.roles = account.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
        row.party = account.party() == null ? null : account.party().value();
        row.status = account.status();
        row.passwordHash = passwordHash;
        row.createdBy = account.createdBy();
        row.createdAt = account.createdAt();
        return row;
    }

    Account toAccount() {
        var held = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Account(name, unit, held, party == null ? null : new PartyKey(party), status, createdBy, createdAt);
    }
}
