package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.attachment.store.Content;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** One file as one State announced it, however many of its messages refer to it. */
@Entity
@Table(name = "attachment_fetch")
class FetchRow {
    @Id
    UUID id = new UUID(0, 0);

    String peer = "";

    byte[] sha256 = {};

    @Column(name = "media_type")
    String mediaType = "";

    long size;

    @Enumerated(EnumType.STRING)
    FetchState state = FetchState.WANTED;

    String part = "";

    @Column(name = "on_disk")
    boolean onDisk;

    long stored;

    int attempts;

    @Column(name = "wrong_contents")
    int wrongContents;

    @Nullable
    UUID claim;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Column(name = "next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @Enumerated(EnumType.STRING)
    @Nullable
    FileProblem problem;

    @Column(name = "wanted_at")
    Instant wantedAt = Instant.EPOCH;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    /** Whether whoever has this claim may still write. */
    boolean isHeldBy(UUID holder) {
        return state == FetchState.WANTED && holder.equals(claim);
    }

    Content content() {
        return new Content(part, onDisk);
    }

    void writeTo(Content content) {
        part = content.name();
        onDisk = content.onDisk();
        stored = 0;
    }

    void wantAgain(Instant now) {
        state = FetchState.WANTED;
        problem = null;
        part = "";
        onDisk = false;
        attempts = 0;
        wrongContents = 0;
        finishedAt = null;
        wantedAt = now;
        nextAttemptAt = now;
    }

    void release(String error, Instant next) {
        claim = null;
        claimedUntil = null;
        lastError = error;
        nextAttemptAt = next;
    }

    void finish(FetchState last, Instant now) {
        state = last;
        claim = null;
        claimedUntil = null;
        nextAttemptAt = null;
        finishedAt = now;
    }

    Fetch toFetch(UUID holder) {
        return new Fetch(
                id, holder, new MemberState(peer), new Sha256(ByteString.copyFrom(sha256)), mediaType, size, content());
    }
}
