package org.headstamp.node.attachment;

import java.time.Instant;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * How far a file that a message refers to has come, without what it is about.
 *
 * @param position among the files of the message, from 1
 * @param mediaType as the message announces it
 * @param size in bytes, as the message announces it
 * @param state WANTED, FETCHING, COMPLETE or REFUSED of another State's; KEPT or SERVED of ours
 * @param stored bytes of it that are here
 * @param problem why it is refused; null unless it is
 * @param lastError what failed last, in English; null unless something did
 * @param nextAttemptAt null unless it is to be fetched
 */
public record AttachmentStatus(
        int position,
        Sha256 digest,
        String mediaType,
        long size,
        String state,
        long stored,
        @Nullable FileProblem problem,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt) {
    /** Whether the file is here, whole and as announced. */
    boolean isHere() {
        return AttachmentState.valueOf(state).isHere();
    }
}
