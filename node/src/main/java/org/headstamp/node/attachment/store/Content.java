package org.headstamp.node.attachment.store;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headstamp.pki.Sha256;

/**
 * Where the bytes of a file are.
 *
 * @param name of the file; a digest in hexadecimal if it is complete, anything else while it is not
 * @param onDisk in the directory, not in PostgreSQL
 */
public record Content(String name, boolean onDisk) {
    private static final String UNFINISHED = ".part";
    private static final Pattern OURS =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

    /** A file that is not complete. */
    static Content unfinished(UUID id, boolean onDisk) {
        return new Content(id + UNFINISHED, onDisk);
    }

    /** The file of this name in the directory; empty if no file of ours is called so. */
    static Optional<Content> inDirectory(String name) {
        return OURS.matcher(name).matches() ? Optional.of(new Content(name, true)) : Optional.empty();
    }

    /** Its digest if it is complete. */
    Optional<Sha256> digest() {
        return isUnfinished() ? Optional.empty() : Optional.of(Sha256.parse(name));
    }

    /** Whether it is not complete. */
    public boolean isUnfinished() {
        return name.endsWith(UNFINISHED);
    }

    /** The same when it is complete. */
    Content complete(Sha256 digest) {
        return new Content(digest.hex(), onDisk);
    }
}
