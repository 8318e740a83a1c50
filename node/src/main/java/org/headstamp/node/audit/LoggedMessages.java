package org.headstamp.node.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;

/** What our log tells of messages. */
@Singleton
public class LoggedMessages {
    private final AuditRepository entries;
    private final AuditLog log;

    LoggedMessages(AuditRepository entries, AuditLog log) {
        this.entries = entries;
        this.log = log;
    }

    /** Whether the log has an entry of this kind about a message of a case. */
    @Transactional
    public boolean has(AuditKind kind, CaseId caseId, MessageId message) {
        return entries.names(caseId, kind, message);
    }

    /**
     * Logs that somebody read a message of another State, unless the log tells of an earlier reader: it is opened once, on
     * whichever page that was.
     *
     * @param event says who read it, and what else there is to say
     * @return whether nobody had read it before
     */
    @Transactional(TxType.MANDATORY)
    public boolean opened(CaseId caseId, MessageId message, AuditEvent event) {
        if (has(AuditKind.OPENED, caseId, message)) {
            return false;
        }
        log.append(event.message(message).inCase(caseId));
        return true;
    }
}
