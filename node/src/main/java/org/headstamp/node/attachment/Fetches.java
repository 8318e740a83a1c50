package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.OptionalLong;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.attachment.store.ContentReader;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.attachment.store.FileStore;
import org.headstamp.node.exchange.Pauses;

/**
 * The steps of a fetch, each a transaction. Whoever lost the claim, because it lapsed and another one went on, changes
 * nothing any more.
 */
@Singleton
class Fetches {
    private final FetchRepository rows;
    private final FetchEnds ends;
    private final FileStore files;
    private final Pauses pauses;
    private final AttachmentConfig config;

    Fetches(FetchRepository rows, FetchEnds ends, FileStore files, Pauses pauses, AttachmentConfig config) {
        this.rows = rows;
        this.ends = ends;
        this.files = files;
        this.pauses = pauses;
        this.config = config;
    }

    /** How many bytes are here, from which on it is fetched; empty if the claim is lost. */
    @Transactional
    OptionalLong resume(Fetch fetch) {
        var row = rows.locked(fetch.id());
        if (!row.isHeldBy(fetch.claim())) {
            return OptionalLong.empty();
        }
        row.stored = files.trim(fetch.content(), row.stored);
        return OptionalLong.of(row.stored);
    }

    /** What is here, up to this many bytes. */
    ContentReader reader(Fetch fetch, long end) {
        return files.reader(fetch.content(), 0, end);
    }

    /**
     * Writes what came next, and keeps the claim for longer.
     *
     * @return false if the claim is lost
     */
    @Transactional
    boolean advance(Fetch fetch, long offset, ByteString bytes, Instant now) {
        var row = rows.locked(fetch.id());
        if (!row.isHeldBy(fetch.claim()) || row.stored != offset) {
            return false;
        }
        files.append(fetch.content(), offset, bytes);
        row.stored = offset + bytes.size();
        row.claimedUntil = now.plus(config.claim());
        return true;
    }

    /** All of it is here and found to be right. */
    @Transactional
    void complete(Fetch fetch, Instant now) {
        var row = rows.locked(fetch.id());
        if (row.isHeldBy(fetch.claim())) {
            ends.complete(row, fetch, now);
        }
    }

    /** It is what was announced, and not taken. */
    @Transactional
    void refuse(Fetch fetch, FileProblem problem, String detail, Instant now) {
        var row = rows.locked(fetch.id());
        if (row.isHeldBy(fetch.claim())) {
            ends.refuse(row, problem, detail, now);
        }
    }

    /** It broke off, to be gone on with after a pause, which grows as long as nothing comes. */
    @Transactional
    void postpone(Fetch fetch, String detail, boolean cameFurther, Instant now) {
        var row = rows.locked(fetch.id());
        if (row.isHeldBy(fetch.claim())) {
            row.attempts = cameFurther ? 1 : row.attempts + 1;
            row.release(detail, now.plus(pauses.after(row.attempts)));
        }
    }

    /** What came was not what was announced: all of it goes, and it is fetched anew, but not for ever. */
    @Transactional
    void startAgain(Fetch fetch, FileProblem problem, String detail, Instant now) {
        var row = rows.locked(fetch.id());
        if (!row.isHeldBy(fetch.claim())) {
            return;
        }
        row.wrongContents++;
        row.attempts++;
        if (row.wrongContents >= config.wrongContents()) {
            ends.refuse(row, problem, detail, now);
            return;
        }
        files.discard(fetch.content());
        row.writeTo(files.begin());
        row.release(detail, now.plus(pauses.after(row.attempts)));
    }
}
