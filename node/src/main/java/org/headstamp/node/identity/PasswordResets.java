package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;

/**
 * Gives accounts whose holder forgot the password another first one. Who sets a password can come in with it, so a reset
 * takes two focal points as a new account does, and neither is the one whose account it is; its holder then chooses another
 * one, with the start word of the second of them, before anything else.
 */
@Singleton
public class PasswordResets {
    /** The most that are listed. */
    public static final int MOST = 100;

    private static final String ACTION = "reset passwords";

    private final PasswordResetRepository resets;
    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final Bcrypt bcrypt;
    private final InstantSource clock;

    PasswordResets(
            PasswordResetRepository resets,
            AccountRepository accounts,
            AccountJournal journal,
            Bcrypt bcrypt,
            InstantSource clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.journal = journal;
        this.bcrypt = bcrypt;
        this.clock = clock;
    }

    /**
     * The reset of an account that waits.
     *
     * @throws UnknownAccountException if there is no such account
     */
    @Transactional
    public Optional<PasswordReset> of(Operator by, String account) {
        by.require("see resets of passwords", Role.FOCAL_POINT, Role.AUDITOR);
        accounts.present(account);
        return resets.findByIdOptional(account).map(PasswordResetRow::toReset);
    }

    /** What waits for a second focal point, the oldest first. */
    @Transactional
    public List<PasswordReset> waiting(Operator by, int most) {
        by.require("see resets of passwords", Role.FOCAL_POINT, Role.AUDITOR);
        return resets.oldest(Math.clamp(most, 1, MOST)).stream()
                .map(PasswordResetRow::toReset)
                .toList();
    }

    /**
     * A reset, which waits for {@link #confirm}, instead of one that waited.
     *
     * @param first password with which the holder does nothing but choose another one
     * @throws NotPermittedException if it is the operator's own account
     * @throws InvalidValueException if the password does not suit the account
     * @throws AccountConflictException if the account is not active
     */
    @Transactional
    public PasswordReset ask(Operator by, String account, Password first) {
        requireOther(by, account);
        var unused = accounts.lockedActive(account);
        first.requireSuits(account);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reset = new PasswordReset(new PasswordResetId(UUID.randomUUID()), account, by.account(), now);
        accounts.forgetReset(account);
        resets.persist(PasswordResetRow.of(reset, bcrypt.hash(first)));
        journal.administered(by.account(), account, "PASSWORD_RESET_ASKED");
        return reset;
    }

    /**
     * Makes the first password count, opens the account if it was locked, and ends all its sessions.
     *
     * @param start word that the holder needs beside the first password, instead of one that was set before
     * @throws NotPermittedException if it is the operator's own account or the operator asked for the reset
     * @throws InvalidValueException if the start word does not suit the account
     * @throws AccountConflictException if the account is not active or this reset does not wait any more
     */
    @Transactional
    public Account confirm(Operator by, String account, PasswordResetId id, Password start) {
        requireOther(by, account);
        start.requireSuits("start", account);
        // bcrypt is slow: nobody waits for the row meanwhile.
        var startHash = bcrypt.hash(start);
        var row = accounts.lockedActive(account);
        var reset = waiting(account, id);
        if (reset.askedBy.equals(by.account())) {
            throw new NotPermittedException(by, "confirm a reset that it asked for");
        }
        row.passwordHash = reset.passwordHash;
        row.firstPassword = true;
        row.startHash = startHash;
        row.forgetFailures();
        accounts.forgetReset(account);
        accounts.endSessions(account);
        journal.administered(by.account(), account, "PASSWORD_RESET");
        return row.toAccount();
    }

    /**
     * Gives up a reset.
     *
     * @throws NotPermittedException if it is the operator's own account
     * @throws AccountConflictException if this reset does not wait any more
     */
    @Transactional
    public void withdraw(Operator by, String account, PasswordResetId id) {
        requireOther(by, account);
        accounts.locked(account);
        var unused = waiting(account, id);
        accounts.forgetReset(account);
        journal.administered(by.account(), account, "PASSWORD_RESET_WITHDRAWN");
    }

    private PasswordResetRow waiting(String account, PasswordResetId id) {
        return resets.findByIdOptional(account)
                .filter(row -> row.id.equals(id.value()))
                .orElseThrow(() -> new AccountConflictException("this reset of account {0} does not wait", account));
    }

    private static void requireOther(Operator by, String account) {
        by.require(ACTION, Role.FOCAL_POINT);
        if (by.account().equals(account)) {
            throw new NotPermittedException(by, "reset its own password");
        }
    }
}
