package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checks passwords and codes of local accounts. bcrypt runs between two short transactions, never inside one. */
@Singleton
class LogIns {
    private final AccountRepository accounts;
    private final Bcrypt bcrypt;
    private final CodeCheck codes;
    private final LogInRefusals refusals;

    /** @param plain whether nothing but the password is to be looked at */
    private record Known(Account.Status status, LogIn.Accepted accepted, String hash, boolean locked, boolean plain) {}

    LogIns(AccountRepository accounts, Bcrypt bcrypt, CodeCheck codes, LogInRefusals refusals) {
        this.accounts = accounts;
        this.bcrypt = bcrypt;
        this.codes = codes;
        this.refusals = refusals;
    }

    /** @param code one-time or recovery code; empty for none */
    LogIn withPassword(String name, String password, String code) {
        var known = known(name).orElse(null);
        if (known == null) {
            bcrypt.matchNobody(password);
            return refusals.refuse(RefusalSummary.UNKNOWN, LogIn.Reason.UNKNOWN_ACCOUNT);
        }
        if (known.locked()) {
            bcrypt.matchNobody(password);
            return refusals.refuse(name, LogIn.Reason.LOCKED);
        }
        if (!bcrypt.matches(password, known.hash())) {
            return refusals.refuse(name, LogIn.Reason.BAD_PASSWORD);
        }
        if (known.status() != Account.Status.ACTIVE) {
            return refusals.refuse(name, LogIn.Reason.NOT_ACTIVE);
        }
        if (known.plain()) {
            return known.accepted();
        }
        return switch (QuarkusTransaction.requiringNew().call(() -> afterPassword(name, code))) {
            case LogIn.Accepted accepted -> accepted;
            case LogIn.Refused refused -> refusals.refuse(name, refused.reason());
        };
    }

    /** Guesses that ran beside each other are told apart here: the row is locked, and they may have locked the account. */
    private LogIn afterPassword(String name, String code) {
        var row = accounts.locked(name);
        if (refusals.isLocked(row)) {
            return new LogIn.Refused(LogIn.Reason.LOCKED);
        }
        if (row.secondFactor && !codes.take(name, code)) {
            return new LogIn.Refused(LogIn.Reason.BAD_CODE);
        }
        // Whoever set the first password could otherwise log in between guesses of the start word.
        if (row.startHash == null) {
            row.forgetFailures();
        }
        return row.letIn();
    }

    private Optional<Known> known(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.named(name)
                        .map(row -> new Known(
                                row.status,
                                row.letIn(),
                                row.passwordHash,
                                refusals.isLocked(row),
                                row.failures == 0 && !row.secondFactor)));
    }
}
