package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as stored. */
@Entity
@Table(name = "operator_account")
class AccountRow {
    private static final int MOST_FAILURES = 1_000_000;

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

    @Column(name = "second_factor")
    boolean secondFactor;

    @Column(name = "first_password")
    boolean firstPassword;

    /** Of the word without which a first password is not replaced; null once it was, and where none was set. */
    @Column(name = "start_hash")
    @Nullable
    String startHash;

    /** @param firstPassword whether somebody else set the password */
    static AccountRow of(Account account, String passwordHash, boolean firstPassword) {
        var row = new AccountRow();
        row.name = account.name();
        row.take(account);
        row.status = account.status();
        row.passwordHash = passwordHash;
        row.firstPassword = firstPassword;
        row.createdBy = account.createdBy();
        row.createdAt = account.createdAt();
        return row;
    }

    /** Takes over what can change of an account. */
    void take(Account account) {
        unit = account.unit();
        roles = Role.stored(account.roles());
        party = account.party() == null ? null : account.party().value();
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Counts one more failure, which locks the account from the bound on, each time for twice as long. */
    void countFailure(Instant now, IdentityConfig config) {
        failures = Math.min(failures + 1, MOST_FAILURES);
        int further = failures - config.failuresBeforeLock();
        if (further >= 0) {
            lockedUntil = now.plus(lock(further, config));
        }
    }

    private static Duration lock(int doublings, IdentityConfig config) {
        var lock = config.lock();
        for (int i = 0; i < doublings && lock.compareTo(config.longestLock()) < 0; i++) {
            lock = lock.multipliedBy(2);
        }
        return lock.compareTo(config.longestLock()) < 0 ? lock : config.longestLock();
    }

    void forgetFailures() {
        failures = 0;
        lockedUntil = null;
    }

    /** From now on with a password that its holder alone knows. What was failed for want of the start word is over. */
    void choose(String ownHash) {
        passwordHash = ownHash;
        firstPassword = false;
        if (startHash != null) {
            startHash = null;
            forgetFailures();
        }
    }

    /** Once all that it asks for is proved. */
    LogIn.Accepted letIn() {
        return new LogIn.Accepted(
                toAccount().toOperator(), secondFactor ? Beginning.TOTP : Beginning.PASSWORD, firstPassword);
    }

    Account toAccount() {
        return new Account(
                name, unit, Role.read(roles), party == null ? null : new PartyKey(party), status, createdBy, createdAt);
    }
}
