package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;

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

    /**
     * Changes the own password; all other sessions of the account end.
     *
     * @param present session in which this happens
     * @throws NotPermittedException if the current password is wrong, which counts as a failed log-in, or the account is
     *     locked or not active
     * @throws org.headstamp.node.InvalidValueException if the new one does not suit the account
     */
    public void change(Operator by, String current, Password next, Optional<SessionId> present) {
        next.requireSuits(by.account());
        var hash = QuarkusTransaction.requiringNew().call(() -> usableHash(by));
        if (!bcrypt.matches(current, hash)) {
            var unused = refusals.refuse(by.account(), LogIn.Reason.BAD_PASSWORD);
            throw new NotPermittedException(by, ACTION);
        }
        var nextHash = bcrypt.hash(next);
        QuarkusTransaction.joiningExisting().run(() -> {
            var row = accounts.locked(by.account());
            if (!row.passwordHash.equals(hash)) {
                throw new NotPermittedException(by, ACTION);
            }
            row.passwordHash = nextHash;
            sessions.endOthers(by.account(), present);
            journal.administered(by.account(), by.account(), "PASSWORD_CHANGED");
        });
    }

    private String usableHash(Operator by) {
        var row = accounts.present(by.account());
        if (row.status != Account.Status.ACTIVE || refusals.isLocked(row)) {
            throw new NotPermittedException(by, ACTION);
        }
        return row.passwordHash;
    }
}
