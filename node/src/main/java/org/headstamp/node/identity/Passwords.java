package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Changes passwords. bcrypt runs between two short transactions. */
@Singleton
public class Passwords {
    private static final String ACTION = "change the password without the current one";

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final AccountJournal journal;
    private final Bcrypt bcrypt;
    private final LogInRefusals refusals;

    Passwords(
            AccountRepository accounts,
            SessionRepository sessions,
            AccountJournal journal,
            Bcrypt bcrypt,
            LogInRefusals refusals) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.bcrypt = bcrypt;
        this.refusals = refusals;
    }

    /** What there is to prove. */
    private record Known(String hash, @Nullable String startHash) {}

    /**
     * Changes the own password; all other sessions of the account end, and no reset waits any more.
     *
     * @param present session in which this happens
     * @throws NotPermittedException if the current password is wrong, which counts as a failed log-in, it takes a start
     *     word to replace it, or the account is locked or not active
     * @throws InvalidValueException if the new one does not suit the account or is the current one
     */
    public void change(Operator by, String current, Password next, Optional<SessionId> present) {
        next.requireSuits(by.account());
        var known = checked(by, current);
        if (known.startHash() != null) {
            throw new NotPermittedException(by, "replace a first password without the start word");
        }
        replace(by, known, current, next, present);
    }

    /**
     * Replaces a first password as {@link #change} does, for who has the start word too.
     *
     * @param start word; of no account where none was set
     * @throws NotPermittedException if the current password is wrong, which counts as a failed log-in, or the account is
     *     locked or not active
     * @throws InvalidValueException if the start word is wrong, which counts likewise, or the new password is the start
     *     word, the current one or does not suit the account
     */
    public void choose(Operator by, String current, String start, Password next, Optional<SessionId> present) {
        next.requireSuits(by.account());
        var known = checked(by, current);
        if (known.startHash() != null) {
            requireStart(by, start, known.startHash());
            if (next.value().equals(start)) {
                throw new InvalidValueException("password", "must be another one than the start word");
            }
        }
        replace(by, known, current, next, present);
    }

    /**
     * Whether the own password is replaced only with the start word.
     *
     * @throws UnknownAccountException if the account is not there
     */
    public boolean needsStart(Operator by) {
        return QuarkusTransaction.joiningExisting().call(() -> accounts.present(by.account()).startHash != null);
    }

    /**
     * Makes sure that whoever acts knows the current password, and not only came upon an open session.
     *
     * @throws NotPermittedException as {@link #change}
     */
    public void require(Operator by, String current) {
        var unused = checked(by, current);
    }

    private void replace(Operator by, Known known, String current, Password next, Optional<SessionId> present) {
        if (next.value().equals(current)) {
            throw new InvalidValueException("password", "must be another one than before");
        }
        var nextHash = bcrypt.hash(next);
        QuarkusTransaction.joiningExisting().run(() -> {
            var row = accounts.locked(by.account());
            // Guesses that ran beside each other are told apart here: they may have locked the account.
            if (!row.passwordHash.equals(known.hash()) || refusals.isLocked(row)) {
                throw new NotPermittedException(by, ACTION);
            }
            journal.administered(
                    by.account(), by.account(), row.firstPassword ? "PASSWORD_CHOSEN" : "PASSWORD_CHANGED");
            row.choose(nextHash);
            accounts.forgetReset(by.account());
            sessions.endOthers(by.account(), present);
        });
    }

    private void requireStart(Operator by, String start, String hash) {
        if (!bcrypt.matches(start, hash)) {
            var unused = refusals.refuse(by.account(), LogIn.Reason.BAD_START_WORD);
            throw new InvalidValueException("start", "is not the start word of this account");
        }
    }

    /** Of the account, once the current password is proved. */
    private Known checked(Operator by, String current) {
        var known = QuarkusTransaction.requiringNew().call(() -> usable(by));
        if (!bcrypt.matches(current, known.hash())) {
            var unused = refusals.refuse(by.account(), LogIn.Reason.BAD_PASSWORD);
            throw new NotPermittedException(by, ACTION);
        }
        return known;
    }

    private Known usable(Operator by) {
        var row = accounts.present(by.account());
        if (row.status != Account.Status.ACTIVE || refusals.isLocked(row)) {
            throw new NotPermittedException(by, ACTION);
        }
        return new Known(row.passwordHash, row.startHash);
    }
}
