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
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/** The last verified checkpoint of one log of a peer. */
@Entity
@Table(name = "peer_checkpoint")
class PeerCheckpointRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String member = "";

    String origin = "";

    long size;

    byte[] root = {};

    byte[] note = {};

    @Column(name = "seen_at")
    Instant seenAt = Instant.EPOCH;

    void set(MemberState peer, SignedCheckpoint signed, Instant at) {
        member = peer.alpha2();
        origin = signed.checkpoint().origin();
        size = signed.checkpoint().size();
        root = signed.checkpoint().root().bytes().toByteArray();
        note = signed.toBytes().toByteArray();
        seenAt = at;
    }

    SeenCheckpoint toSeen() {
        return new SeenCheckpoint(
                new MemberState(member),
                new Checkpoint(origin, size, new Sha256(ByteString.copyFrom(root))),
                ByteString.copyFrom(note),
                seenAt);
    }
}
