package org.headstamp.node.translation;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.Sha256;

/** Tells the log and the time line of the case who translated what; the log keeps the digest of the text. */
@Singleton
class TranslationJournal {
    private final AuditLog log;
    private final CaseJournal cases;

    TranslationJournal(AuditLog log, CaseJournal cases) {
        this.log = log;
        this.cases = cases;
    }

    void added(OwnTranslation added, StoredMessage message) {
        log.append(AuditEvent.of(AuditKind.RECORDED, added.addedBy())
                .peer(message.peer())
                .message(message.id())
                .inCase(message.caseId())
                .subject("translation", added.id())
                .content(Sha256.of(ByteString.copyFromUtf8(added.translation().text())))
                .outcome(added.translation().certified() ? "CERTIFIED" : "TRANSLATED"));
        cases.note(
                message.caseId(),
                TimelineEntry.of(added.addedAt(), "TRANSLATION", "ADDED", added.addedBy())
                        .withPeer(message.peer())
                        .withMessage(message.id())
                        .withSubject("translation", added.id()));
    }
}
