package org.headstamp.node.exchange;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** Keeps evidence: row, log entry, and whoever listens, in one transaction. */
@Singleton
class EvidenceStore {
    private final EvidenceRepository rows;
    private final AuditLog log;
    private final List<EvidenceListener> listeners;

    EvidenceStore(EvidenceRepository rows, AuditLog log, @All List<EvidenceListener> listeners) {
        this.rows = rows;
        this.log = log;
        this.listeners = List.copyOf(listeners);
    }

    void keep(Evidence evidence) {
        var leafHash = log.append(AuditEvent.of(AuditKind.STATE_CHANGED, AuditEvent.NODE)
                .peer(evidence.peer())
                .message(evidence.request())
                .inCase(evidence.caseId())
                .subject("evidence", evidence.id())
                .content(evidence.contentDigest())
                .seal(evidence.sealDigest())
                .outcome(evidence.code()));
        rows.persistAndFlush(EvidenceRow.of(evidence, leafHash));
        listeners.forEach(listener -> listener.kept(evidence));
    }
}
