package org.headstamp.node.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** Logs refused log-ins and counts the failures of an account. */
@Singleton
class LogInRefusals {
    private final AccountRepository accounts;
    private final AuditLog log;
    private final InstantSource clock;
    private final IdentityConfig config;
    private final RefusalSummary summary = new RefusalSummary();

    LogInRefusals(AccountRepository accounts, AuditLog log, InstantSource clock, IdentityConfig config) {
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
        this.config = config;
    }

    boolean isLocked(AccountRow account) {
        return account.isLocked(clock.instant());
    }

    /** @param account an existing account or {@link RefusalSummary#UNKNOWN} */
    LogIn.Refused refuse(String account, LogIn.Reason reason) {
        var now = clock.instant();
        int toLog = summary.count(account, now);
        QuarkusTransaction.requiringNew().run(() -> {
            if (reason.isAFailure()) {
                accounts.locked(account).countFailure(now, config);
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
