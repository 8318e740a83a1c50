package org.headstamp.node.attachment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.attachment.store.ContentReader;
import org.headstamp.node.attachment.store.FileStore;
import org.headstamp.node.attachment.store.KeptFile;

/** Reads the files of messages of both directions. Who may, whoever asks has to see to. */
@Singleton
public class MessageAttachments {
    private final ReferenceRepository references;
    private final FileStore files;

    MessageAttachments(ReferenceRepository references, FileStore files) {
        this.references = references;
        this.files = files;
    }

    /** The files of a message in their order. */
    @Transactional
    public List<MessageAttachment> of(MessageId message) {
        return references.of(List.of(message));
    }

    /** How far the files of some messages have come; messages without files are left out. */
    @Transactional
    public Map<MessageId, List<AttachmentStatus>> states(Collection<MessageId> messages) {
        return messages.isEmpty()
                ? Map.of()
                : references.of(messages).stream()
                        .collect(groupingBy(MessageAttachment::message, mapping(MessageAttachment::status, toList())));
    }

    /** A file of a message, if it is here. */
    @Transactional
    public Optional<KeptFile> file(MessageId message, int position) {
        return of(message).stream()
                .map(MessageAttachment::status)
                .filter(status -> status.position() == position)
                .filter(AttachmentStatus::isHere)
                .flatMap(status -> files.find(status.digest()).stream())
                .findFirst();
    }

    /** All of a file. */
    public ContentReader reader(KeptFile file) {
        return files.reader(file.content(), 0, file.size());
    }
}
