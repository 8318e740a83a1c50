package org.headstamp.node.witness;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.checkpoint.SignedCheckpoint;

/** Keeps what was seen of peers' logs. Judges nothing. */
@Singleton
class WitnessStore {
    private final PeerCheckpointRepository checkpoints;
    private final PeerLogConflictRepository conflicts;
    private final AuditLog log;

    WitnessStore(PeerCheckpointRepository checkpoints, PeerLogConflictRepository conflicts, AuditLog log) {
        this.checkpoints = checkpoints;
        this.conflicts = conflicts;
        this.log = log;
    }

    @Transactional
    Optional<SeenCheckpoint> latest(MemberState member, String origin) {
        return checkpoints.of(member, origin).map(PeerCheckpointRow::toSeen);
    }

    @Transactional
    List<SeenCheckpoint> latest(MemberState member) {
        return checkpoints.of(member).stream().map(PeerCheckpointRow::toSeen).toList();
    }

    @Transactional
    List<LogConflict> conflicts(MemberState member) {
        return conflicts.of(member).stream().map(PeerLogConflictRow::toConflict).toList();
    }

    /** Moves on to a larger tree; another node of this State may have moved on further meanwhile. */
    @Transactional
    void keep(MemberState member, SignedCheckpoint signed, Instant at) {
        var row = checkpoints.of(member, signed.checkpoint().origin()).orElseGet(PeerCheckpointRow::new);
        if (row.id == null) {
            row.set(member, signed, at);
            checkpoints.persist(row);
        } else if (row.size < signed.checkpoint().size()) {
            row.set(member, signed, at);
        }
    }

    /**
     * Keeps both checkpoints.
     *
     * @return whether this conflict was not known yet
     */
    @Transactional
    boolean keepConflict(SeenCheckpoint kept, ByteString other, Instant at) {
        var origin = kept.checkpoint().origin();
        if (conflicts.isKnown(kept.member(), origin, Sha256.of(kept.note()))) {
            return false;
        }
        conflicts.persist(PeerLogConflictRow.of(new LogConflict(kept.member(), kept.note(), other, at), origin));
        var unused = log.append(AuditEvent.of(AuditKind.PEER_LOG_INCONSISTENT, AuditEvent.NODE)
                .peer(kept.member())
                .subject("checkpoint", kept.checkpoint().size())
                .content(Sha256.of(other)));
        return true;
    }
}
