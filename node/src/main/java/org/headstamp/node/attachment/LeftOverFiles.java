package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.attachment.store.Content;
import org.headstamp.node.attachment.store.FileStore;

/** Files in the directory that a crash left behind, between the file and its row. */
@Singleton
class LeftOverFiles {
    private final FetchRepository rows;
    private final FileStore files;

    LeftOverFiles(FetchRepository rows, FileStore files) {
        this.rows = rows;
        this.files = files;
    }

    /**
     * Removes a file that nothing refers to. The name of an unfinished one is never given again, and no row of a file that
     * is fetched gets it later.
     *
     * @param content not written for longer than any file is written without a row
     * @return whether it was removed
     */
    @Transactional
    boolean remove(Content content) {
        if (!content.isUnfinished()) {
            return files.removeIfUnknown(content);
        }
        boolean wanted = rows.isWanted(content);
        if (!wanted) {
            files.discard(content);
        }
        return !wanted;
    }
}
