package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.attachment.store.FileStore;

/** What a fetch ends in, for all messages that refer to its file, inside the transaction of whoever ends it. */
@Singleton
class FetchEnds {
    private final FetchRepository rows;
    private final ReferenceRepository references;
    private final AttachmentJournal journal;
    private final FileStore files;

    FetchEnds(FetchRepository rows, ReferenceRepository references, AttachmentJournal journal, FileStore files) {
        this.rows = rows;
        this.references = references;
        this.journal = journal;
        this.files = files;
    }

    /** All of it is here and found to be right. */
    void complete(FetchRow row, Fetch fetch, Instant now) {
        var unused = files.keep(fetch.content(), fetch.digest(), fetch.mediaType(), fetch.size(), now);
        row.lastError = null;
        row.finish(FetchState.COMPLETE, now);
        rows.countKept(row.peer, row.size);
        references.to(row).forEach(journal::received);
    }

    /**
     * It is not taken, finally.
     *
     * @param detail in English, for people who run nodes
     */
    void refuse(FetchRow row, FileProblem problem, String detail, Instant now) {
        files.discard(row.content());
        row.stored = 0;
        row.problem = problem;
        row.lastError = detail;
        row.finish(FetchState.REFUSED, now);
        references.to(row).forEach(reference -> journal.refused(reference, problem));
    }
}
