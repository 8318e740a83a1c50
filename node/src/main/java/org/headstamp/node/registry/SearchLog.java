package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditLog;

/** Enters a search in the log, in a transaction of its own: a search changes nothing else. */
@Singleton
class SearchLog {
    private final AuditLog log;

    SearchLog(AuditLog log) {
        this.log = log;
    }

    @Transactional
    void append(AuditEvent search) {
        log.append(search);
    }
}
