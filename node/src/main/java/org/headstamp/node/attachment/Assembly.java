package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.pki.Sha256;

/** Puts one file together from the pieces that come, a chunk at a time, and builds up its digest meanwhile. */
final class Assembly {
    /** A State that gives less than this in the time that the configuration names loses its turn. */
    static final int LEAST = 64 << 10;

    private static final int PIECE = 64 << 10;

    private final Fetches fetches;
    private final Fetch fetch;
    private final AttachmentConfig config;
    private final InstantSource clock;
    private final MessageDigest digest = Sha256.newDigest();
    private final long begun;
    private long stored;
    private ByteString waiting = ByteString.EMPTY;
    private long sinceDue;
    private Instant due;
    private Ending ending = Ending.REACHED;

    /** Why no more pieces are taken. */
    enum Ending {
        /** None came any more. */
        REACHED,
        TOO_LONG,
        TOO_SLOW,
        CLAIM_LOST
    }

    /**
     * Goes on with a file.
     *
     * @param stored how many bytes of it are here
     */
    Assembly(Fetches fetches, Fetch fetch, long stored, AttachmentConfig config, InstantSource clock) {
        this.fetches = fetches;
        this.fetch = fetch;
        this.begun = stored;
        this.stored = stored;
        this.config = config;
        this.clock = clock;
        this.due = clock.instant().plus(config.progress());
        var reader = fetches.reader(fetch, stored);
        for (var piece = reader.next(PIECE); !piece.isEmpty(); piece = reader.next(PIECE)) {
            digest.update(piece.asReadOnlyByteBuffer());
        }
    }

    /** Takes the next piece; false if no more is wanted. */
    boolean take(ByteString piece) {
        if (stored + waiting.size() + piece.size() > fetch.size()) {
            ending = Ending.TOO_LONG;
        } else if (isTooSlow(piece.size())) {
            ending = Ending.TOO_SLOW;
        } else {
            waiting = waiting.concat(piece);
            while (ending == Ending.REACHED && waiting.size() >= config.chunkBytes()) {
                store(waiting.substring(0, config.chunkBytes()));
            }
        }
        return ending == Ending.REACHED;
    }

    private boolean isTooSlow(int more) {
        var now = clock.instant();
        sinceDue += more;
        if (sinceDue >= LEAST) {
            sinceDue = 0;
            due = now.plus(config.progress());
        }
        return now.isAfter(due);
    }

    /** Stores what came last, even if more should have come. */
    Ending close() {
        if (!waiting.isEmpty() && ending != Ending.CLAIM_LOST) {
            store(waiting);
        }
        return ending;
    }

    private void store(ByteString chunk) {
        if (fetches.advance(fetch, stored, chunk, clock.instant())) {
            chunk.asReadOnlyByteBufferList().forEach(digest::update);
            stored += chunk.size();
            waiting = waiting.substring(chunk.size());
        } else {
            ending = Ending.CLAIM_LOST;
        }
    }

    /** Bytes of the file that are here. */
    long stored() {
        return stored;
    }

    /** Whether so much came that the State can be said to give. */
    boolean cameFurther() {
        return stored - begun >= LEAST;
    }

    /** Of all that is here; once. */
    Sha256 digest() {
        return new Sha256(ByteString.copyFrom(digest.digest()));
    }
}
