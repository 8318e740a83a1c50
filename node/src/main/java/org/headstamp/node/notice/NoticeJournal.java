package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** Logs what is done about notices, by account and code; addresses stay out of the log. */
@Singleton
class NoticeJournal {
    private final AuditLog log;

    NoticeJournal(AuditLog log) {
        this.log = log;
    }

    @Transactional(TxType.MANDATORY)
    void note(String actor, String account, String outcome) {
        var unused = log.append(AuditEvent.of(AuditKind.ADMINISTERED, actor)
                .subject("account", account)
                .outcome(outcome));
    }

    @Transactional(TxType.MANDATORY)
    void noteByNode(String account, String outcome) {
        note(AuditEvent.NODE, account, outcome);
    }
}
