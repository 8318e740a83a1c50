package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.headstamp.node.attachment.store.FileIntake;

/** Keeps files of chance contents, as features keep theirs: one file, one transaction. */
@Singleton
class LoadIntake {
    private final FileIntake intake;

    LoadIntake(FileIntake intake) {
        this.intake = intake;
    }

    /** What a message says of a new file of so many bytes. */
    @Transactional
    AttachmentReference keep(long bytes) {
        try (var file = new ChanceFile(bytes)) {
            var kept = intake.keep(file);
            return new AttachmentReference(kept.digest(), kept.mediaType(), kept.size(), "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
