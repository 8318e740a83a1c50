package org.headstamp.node.witness;

import com.google.protobuf.ByteString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Two checkpoints of one log that cannot both be true. */
@Entity
@Table(name = "peer_log_conflict")
class PeerLogConflictRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String member = "";

    String origin = "";

    @Column(name = "kept_digest")
    byte[] keptDigest = {};

    @Column(name = "kept_note")
    byte[] keptNote = {};

    @Column(name = "other_note")
    byte[] otherNote = {};

    @Column(name = "seen_at")
    Instant seenAt = Instant.EPOCH;

    static PeerLogConflictRow of(LogConflict conflict, String origin) {
        var row = new PeerLogConflictRow();
        row.member = conflict.member().alpha2();
        row.origin = origin;
        row.keptDigest = Sha256.of(conflict.kept()).bytes().toByteArray();
        row.keptNote = conflict.kept().toByteArray();
        row.otherNote = conflict.other().toByteArray();
        row.seenAt = conflict.seenAt();
        return row;
    }

    LogConflict toConflict() {
        return new LogConflict(
                new MemberState(member), ByteString.copyFrom(keptNote), ByteString.copyFrom(otherNote), seenAt);
    }
}
