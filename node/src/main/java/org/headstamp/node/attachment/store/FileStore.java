package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Files, wherever they are kept. A file is written piece by piece under a name of its own, and when its content was found
 * to be right it is called by its digest from then on.
 */
@Singleton
public class FileStore {
    private final ChunkRepository database;
    private final KeptFileRepository files;
    private final AttachmentConfig config;
    private final @Nullable DirectoryStore directory;

    FileStore(ChunkRepository database, KeptFileRepository files, AttachmentConfig config) {
        this.database = database;
        this.files = files;
        this.config = config;
        this.directory = config.directory().map(DirectoryStore::in).orElse(null);
    }

    /** A new file without bytes, in the place that the configuration names. */
    public Content begin() {
        return Content.unfinished(UUID.randomUUID(), directory != null);
    }

    /** Adds bytes to an unfinished file, in the transaction that counts them. */
    @Transactional(TxType.MANDATORY)
    public void append(Content unfinished, long offset, ByteString bytes) {
        store(unfinished).append(unfinished.name(), offset, bytes);
    }

    /**
     * Cuts off what was written and not counted any more.
     *
     * @return how many bytes there are; less than counted if the place where they were lost them
     */
    @Transactional
    public long trim(Content unfinished, long counted) {
        return store(unfinished).trim(unfinished.name(), counted);
    }

    /** Removes what is there of an unfinished file. */
    @Transactional
    public void discard(Content unfinished) {
        store(unfinished).remove(unfinished.name());
    }

    /** Keeps a file whose bytes were found to be these, unless it is here already. */
    @Transactional(TxType.MANDATORY)
    public KeptFile keep(Content unfinished, Sha256 digest, String mediaType, long size, Instant at) {
        files.lock(digest);
        var earlier = files.find(digest);
        if (earlier.isPresent()) {
            discard(unfinished);
            return earlier.get();
        }
        var complete = unfinished.complete(digest);
        store(unfinished).rename(unfinished.name(), complete.name());
        var file = new KeptFile(digest, mediaType, size, complete);
        files.keep(file, at);
        return file;
    }

    /**
     * Tells of the files in the directory that were not written since some time; of none if there is no directory. In
     * PostgreSQL nothing is left over, since what is written goes with its transaction.
     *
     * @param taker takes one after the other; false if it wants no more
     */
    public void unwrittenSince(Instant time, Predicate<Content> taker) {
        if (directory != null) {
            directory.unwrittenSince(time, taker);
        }
    }

    /**
     * Removes a complete file that nothing refers to, as a crash leaves one. Whoever completes a file of the same digest at
     * the same time is waited for, and then the file stays.
     *
     * @return whether it was removed; never if it is unfinished
     */
    @Transactional(TxType.MANDATORY)
    public boolean removeIfUnknown(Content content) {
        var digest = content.digest();
        if (digest.isEmpty()) {
            return false;
        }
        files.lock(digest.get());
        boolean known = files.find(digest.get())
                .filter(file -> file.content().equals(content))
                .isPresent();
        if (!known) {
            store(content).remove(content.name());
        }
        return !known;
    }

    /** A complete file. */
    @Transactional
    public Optional<KeptFile> find(Sha256 digest) {
        return files.find(digest);
    }

    /** Reads a file from one place up to another, or to its end if that comes first. */
    public ContentReader reader(Content content, long from, long end) {
        return new ContentReader(this, content, from, end);
    }

    /** Up to one chunk from this place on; none at the end. */
    @Transactional
    ByteString read(Content content, long offset) {
        return store(content).read(content.name(), offset, config.chunkBytes());
    }

    private ContentStore store(Content content) {
        if (!content.onDisk()) {
            return database;
        }
        if (directory == null) {
            throw new IllegalStateException("file " + content.name()
                    + " is in a directory, and headstamp.attachments.directory names none any more");
        }
        return directory;
    }
}
