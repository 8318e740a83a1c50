package org.headstamp.node.registry.imports;

import java.time.Duration;
import java.time.Instant;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.ImportReport;
import org.headstamp.node.registry.intake.RegisterFile;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param fileName as the sender called it; empty where it has none
 * @param size in bytes; 0 when not known before its end
 * @param done bytes read
 * @param seenAt when the node that runs it last said so
 * @param report null until it is finished
 */
public record RegisterImport(
        ImportId id,
        RegisterFile kind,
        ImportMode mode,
        String fileName,
        String startedBy,
        Instant startedAt,
        @UnknownIfZero long size,
        long done,
        Instant seenAt,
        State state,
        @Nullable ImportReport report) {
    /** A node that was silent for so long has stopped in the middle of it. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** How it stands. */
    public enum State {
        RUNNING,
        FINISHED,
        /** It broke off; nothing was imported. */
        BROKEN
    }

    RegisterImport finished(ImportReport result, Instant at) {
        return with(State.FINISHED, Math.max(done, size), at, result);
    }

    RegisterImport broken(Instant at) {
        return with(State.BROKEN, done, at, null);
    }

    /** The same as it must be taken now: what nobody runs any more has broken off. */
    RegisterImport at(Instant now) {
        return state == State.RUNNING && seenAt.plus(SILENCE).isBefore(now) ? broken(seenAt) : this;
    }

    /** How much of the file is read, from 0 to 100. */
    public int percent() {
        return size == 0 ? 0 : Math.toIntExact(Math.min(100, done * 100 / size));
    }

    /** Whether the file is read to its end, and the database works on it. */
    public boolean isLoading() {
        return state == State.RUNNING && size > 0 && done >= size;
    }

    private RegisterImport with(State next, long read, Instant at, @Nullable ImportReport result) {
        return new RegisterImport(id, kind, mode, fileName, startedBy, startedAt, size, read, at, next, result);
    }
}
