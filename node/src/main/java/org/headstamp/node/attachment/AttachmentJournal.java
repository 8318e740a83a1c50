package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;

/** Tells the log what became of files, once for each message that refers to them. */
@Singleton
class AttachmentJournal {
    private final AuditLog log;

    AttachmentJournal(AuditLog log) {
        this.log = log;
    }

    void received(Reference reference) {
        log.append(event(AuditKind.ATTACHMENT_RECEIVED, reference));
    }

    void refused(Reference reference, FileProblem problem) {
        log.append(event(AuditKind.ATTACHMENT_REFUSED, reference).outcome(problem.name()));
    }

    void served(Reference reference) {
        log.append(event(AuditKind.ATTACHMENT_SERVED, reference));
    }

    private static AuditEvent event(AuditKind kind, Reference reference) {
        return AuditEvent.of(kind, AuditEvent.NODE)
                .peer(reference.peer())
                .message(reference.message())
                .inCase(reference.caseId())
                .content(reference.digest());
    }
}
