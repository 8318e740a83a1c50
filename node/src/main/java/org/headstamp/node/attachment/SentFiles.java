package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.headstamp.node.attachment.store.ContentReader;
import org.headstamp.node.attachment.store.FileStore;
import org.headstamp.node.attachment.store.KeptFile;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** Gives the files of our messages to those to whom the messages went, and to nobody else. */
@Singleton
public class SentFiles {
    private final ReferenceRepository references;
    private final AttachmentJournal journal;
    private final FileStore files;
    private final InstantSource clock;

    SentFiles(ReferenceRepository references, AttachmentJournal journal, FileStore files, InstantSource clock) {
        this.references = references;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    /** A file, if a message of ours to this State refers to it; otherwise not even that there is one is told. */
    @Transactional
    public Optional<KeptFile> find(MemberState to, Sha256 digest) {
        return references.isSent(to, digest) ? files.find(digest) : Optional.empty();
    }

    /** The file from this byte on. */
    public ContentReader reader(KeptFile file, long from) {
        return files.reader(file.content(), from, file.size());
    }

    /** A State had the last byte; that is logged when it is the first time for a message. */
    @Transactional
    public void served(MemberState to, Sha256 digest) {
        references
                .serve(to, digest, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .forEach(journal::served);
    }
}
