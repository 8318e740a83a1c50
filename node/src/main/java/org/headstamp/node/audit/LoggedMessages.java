package org.headstamp.node.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;

/** What our log tells of messages. */
@Singleton
public class LoggedMessages {
    private final AuditRepository entries;

    LoggedMessages(AuditRepository entries) {
        this.entries = entries;
    }

    /** Whether the log has an entry of this kind about a message of a case. */
    @Transactional
    public boolean has(AuditKind kind, CaseId caseId, MessageId message) {
        return entries.names(caseId, kind, message);
    }
}
