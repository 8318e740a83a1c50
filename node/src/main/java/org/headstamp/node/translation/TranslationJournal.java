package org.headstamp.node.translation;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.audit.LoggedMessages;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.exchange.StoredMessage.Direction;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.Sha256;

/** Tells the log and the time line of the case who read and who translated what; the log keeps the digest of the text. */
@Singleton
class TranslationJournal {
    private static final String FEATURE = "TRANSLATION";

    private final AuditLog log;
    private final CaseJournal cases;
    private final LoggedMessages logged;

    TranslationJournal(AuditLog log, CaseJournal cases, LoggedMessages logged) {
        this.log = log;
        this.cases = cases;
        this.logged = logged;
    }

    /**
     * Somebody read a message where its translations are. What names persons is logged at each look, as on the pages of its
     * feature; whether it does so is not known of a message that nobody read there, so that it counts as one that may.
     */
    void read(StoredMessage message, Operator by, Instant at) {
        if (message.direction() == Direction.SENT) {
            return;
        }
        var event = AuditEvent.of(AuditKind.OPENED, by.account()).peer(message.peer());
        boolean first = logged.opened(message.caseId(), message.id(), event);
        if (first) {
            noteOpened(message, by, at);
        }
        if (first || logged.has(AuditKind.PERSONAL_DATA_READ, message.caseId(), message.id())) {
            personalDataRead(message, by);
        }
    }

    private void noteOpened(StoredMessage message, Operator by, Instant at) {
        cases.note(
                message.caseId(),
                TimelineEntry.of(at, FEATURE, "OPENED", by.account())
                        .withPeer(message.peer())
                        .withMessage(message.id()));
    }

    private void personalDataRead(StoredMessage message, Operator by) {
        var header = message.header();
        log.append(AuditEvent.of(AuditKind.PERSONAL_DATA_READ, by.account())
                .peer(message.peer())
                .message(message.id())
                .inCase(message.caseId())
                .legalBasis(
                        header.legalBasis().stream().map(LegalBasis::toString).toList())
                .outcome(header.purpose().name()));
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
                TimelineEntry.of(added.addedAt(), FEATURE, "ADDED", added.addedBy())
                        .withPeer(message.peer())
                        .withMessage(message.id())
                        .withSubject("translation", added.id()));
    }
}
