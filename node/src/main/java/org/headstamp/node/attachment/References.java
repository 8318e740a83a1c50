package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.Refusal;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.attachment.store.FileStore;
import org.headstamp.node.exchange.AttachmentKeeper;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.Received;
import org.headstamp.pki.MemberState;

/** Writes down which message refers to which file. */
@Singleton
class References implements AttachmentKeeper {
    private final ReferenceRepository references;
    private final Announcements announcements;
    private final FileStore files;
    private final AttachmentConfig config;

    References(ReferenceRepository references, Announcements announcements, FileStore files, AttachmentConfig config) {
        this.references = references;
        this.announcements = announcements;
        this.files = files;
        this.config = config;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Refusal> sends(
            MessageId message, CaseId caseId, MemberState to, List<AttachmentReference> attached) {
        var objection = objection(attached);
        if (objection.isEmpty()) {
            for (int index = 0; index < attached.size(); index++) {
                var file = attached.get(index);
                references.sent(new Reference(message, caseId, to, file.digest()), index + 1, file);
            }
        }
        return objection;
    }

    private Optional<Refusal> objection(List<AttachmentReference> attached) {
        if (attached.size() > config.perMessage()) {
            return Optional.of(Refusal.of(
                    "the message has {0} files, at most {1} can be sent", attached.size(), config.perMessage()));
        }
        long bytes = attached.stream().mapToLong(AttachmentReference::size).sum();
        if (bytes > config.bytesPerMessage()) {
            return Optional.of(Refusal.of(
                    "the files of the message have {0} bytes, at most {1} can be sent",
                    bytes, config.bytesPerMessage()));
        }
        return attached.stream()
                .filter(file -> !isKept(file))
                .findFirst()
                .map(file -> Refusal.of("the file {0} is not kept here as the message says", file.digest()));
    }

    private boolean isKept(AttachmentReference file) {
        return files.find(file.digest())
                .filter(kept -> kept.mediaType().equals(file.mediaType()) && kept.size() == file.size())
                .isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void receives(Received message) {
        announcements.heard(message);
    }
}
