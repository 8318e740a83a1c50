package org.headstamp.node.identity;

import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** What is done to accounts, as the log has it: outcomes, never secrets. */
@Singleton
class AccountJournal {
    private final AuditLog log;

    AccountJournal(AuditLog log) {
        this.log = log;
    }

    void administered(String actor, String account, String outcome) {
        log.append(AuditEvent.of(AuditKind.ADMINISTERED, actor)
                .subject("account", account)
                .outcome(outcome));
    }
}
