package org.headstamp.node.attachment.store;

import java.util.UUID;
import org.headstamp.pki.Sha256;

/**
 * Where the bytes of a file are.
 *
 * @param name of the file; a digest in hexadecimal if it is complete, anything else while it is not
 * @param onDisk in the directory, not in PostgreSQL
 */
public record Content(String name, boolean onDisk) {
    private static final String UNFINISHED = ".part";

    /** A file that is not complete. */
    static Content unfinished(UUID id, boolean onDisk) {
        return new Content(id + UNFINISHED, onDisk);
    }

    /** The same when it is complete. */
    Content complete(Sha256 digest) {
        return new Content(digest.hex(), onDisk);
    }
}
