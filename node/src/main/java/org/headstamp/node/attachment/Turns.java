package org.headstamp.node.attachment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.attachment.store.FileStore;

/** Says whose turn it is to be fetched, so that no State takes the room or the places of the others. */
@Singleton
class Turns {
    private static final Duration UNTIL_ROOM_IS_LOOKED_FOR_AGAIN = Duration.ofMinutes(1);

    private final FetchRepository rows;
    private final FetchEnds ends;
    private final FileStore files;
    private final AttachmentConfig config;

    Turns(FetchRepository rows, FetchEnds ends, FileStore files, AttachmentConfig config) {
        this.rows = rows;
        this.ends = ends;
        this.files = files;
        this.config = config;
    }

    /** The next file to fetch, which nobody else fetches until the claim lapses. */
    @Transactional
    Turn next(Instant now) {
        rows.lockTurns();
        return rows.due(now, config.fetchesPerPeer()).map(row -> turn(row, now)).orElseGet(Turn.Nothing::new);
    }

    private Turn turn(FetchRow row, Instant now) {
        if (row.wantedAt.plus(config.patience()).isBefore(now)) {
            ends.refuse(
                    row,
                    FileProblem.NEVER_GIVEN,
                    "it did not come in " + config.patience() + "; the last time: " + row.lastError,
                    now);
            return new Turn.Passed();
        }
        var obstacle = obstacle(row, now);
        if (obstacle.isPresent()) {
            row.release(obstacle.get(), now.plus(UNTIL_ROOM_IS_LOOKED_FOR_AGAIN));
            return new Turn.Passed();
        }
        if (row.part.isEmpty()) {
            row.writeTo(files.begin());
        }
        var claim = UUID.randomUUID();
        row.claim = claim;
        row.claimedUntil = now.plus(config.claim());
        return new Turn.Given(row.toFetch(claim));
    }

    private Optional<String> obstacle(FetchRow row, Instant now) {
        if (rows.kept(row.peer) + row.size > config.keptPerPeer()) {
            return Optional.of("no room: files of " + row.peer + " may have " + config.keptPerPeer()
                    + " bytes here (headstamp.attachments.kept-per-peer)");
        }
        if (row.stored == 0 && rows.begun(row, now) + row.size > config.unfinishedPerPeer()) {
            return Optional.of("no room: unfinished files of " + row.peer + " may have " + config.unfinishedPerPeer()
                    + " bytes here (headstamp.attachments.unfinished-per-peer)");
        }
        return Optional.empty();
    }
}
