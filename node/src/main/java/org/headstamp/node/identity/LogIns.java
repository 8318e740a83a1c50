package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** Checks passwords of local accounts. bcrypt runs between two short transactions, never inside one. */
@Singleton
class LogIns {
    private final AccountRepository accounts;
    private final Bcrypt bcrypt;
    private final AuditLog log;
    private final InstantSource clock;
    private final IdentityConfig config;
    private final RefusalSummary refusals = new RefusalSummary();

    private record Known(Account account, String hash, boolean locked, boolean failedBefore) {}

    LogIns(AccountRepository accounts, Bcrypt bcrypt, AuditLog log, InstantSource clock, IdentityConfig config) {
        this.accounts = accounts;
        this.bcrypt = bcrypt;
        this.log = log;
        this.clock = clock;
        this.config = config;
    }

    LogIn withPassword(String name, String password) {
        var known = known(name).orElse(null);
        if (known == null) {
            bcrypt.matchNobody(password);
            return refused(RefusalSummary.UNKNOWN, LogIn.Reason.UNKNOWN_ACCOUNT);
        }
        if (known.locked()) {
            bcrypt.matchNobody(password);
            return refused(name, LogIn.Reason.LOCKED);
        }
        if (!bcrypt.matches(password, known.hash())) {
            return refused(name, LogIn.Reason.BAD_PASSWORD);
        }
        if (known.account().status() != Account.Status.ACTIVE) {
            return refused(name, LogIn.Reason.NOT_ACTIVE);
        }
        if (known.failedBefore()) {
            QuarkusTransaction.requiringNew().run(() -> accounts.forgetFailures(name));
        }
        return new LogIn.Accepted(known.account().toOperator());
    }

    /** The operator of a session that began with a log-in: roles are read anew, and only an active account counts. */
    LogIn bySession(String name) {
        return known(name)
                .filter(known -> known.account().status() == Account.Status.ACTIVE)
                .<LogIn>map(known -> new LogIn.Accepted(known.account().toOperator()))
                .orElseGet(() -> new LogIn.Refused(LogIn.Reason.NOT_ACTIVE));
    }

    private Optional<Known> known(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.findByIdOptional(name)
                        .map(row -> new Known(
                                row.toAccount(),
                                row.passwordHash,
                                row.lockedUntil != null && clock.instant().isBefore(row.lockedUntil),
                                row.failures > 0)));
    }

    private LogIn refused(String account, LogIn.Reason reason) {
        var now = clock.instant();
        int toLog = refusals.count(account, now);
        QuarkusTransaction.requiringNew().run(() -> {
            if (reason == LogIn.Reason.BAD_PASSWORD) {
                accounts.countFailure(account, config.failuresBeforeLock(), now.plus(config.lock()));
            }
            if (toLog > 0) {
                log.append(AuditEvent.of(AuditKind.LOGIN_REFUSED, AuditEvent.NODE)
                        .subject("account", account)
                        .outcome(reason + "/" + toLog));
            }
        });
        return new LogIn.Refused(reason);
    }
}
