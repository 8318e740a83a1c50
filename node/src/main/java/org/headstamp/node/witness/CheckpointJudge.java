package org.headstamp.node.witness;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Judges one checkpoint of a peer against the last one that was verified. */
@Singleton
class CheckpointJudge {
    private static final Logger LOG = Logger.getLogger(CheckpointJudge.class);

    private final Federation federation;
    private final WitnessStore store;
    private final LogPeer logs;
    private final InstantSource clock;

    CheckpointJudge(Federation federation, WitnessStore store, LogPeer logs, InstantSource clock) {
        this.federation = federation;
        this.store = store;
        this.logs = logs;
        this.clock = clock;
    }

    Finding judge(MemberState member, ByteString note) {
        try {
            // 1. Signed by a key that the trust list gives for this member and this log. The names of those keys begin
            //    with the federation and the State.
            var signed = SignedCheckpoint.open(note, federation.trust().logKeys(member));
            // 2. The first of a log is taken as it stands.
            var seen = store.latest(member, signed.checkpoint().origin());
            if (seen.isEmpty()) {
                store.keep(member, signed, clock.instant());
                return Finding.ACCEPTED;
            }
            // 3. Otherwise one tree is the beginning of the other.
            return compare(seen.get(), signed);
        } catch (VerificationException e) {
            LOG.warnf("A checkpoint of %s does not hold, %s: %s", member, e.reason(), e.getMessage());
            return Finding.UNSIGNED;
        } catch (LogUnreachableException e) {
            LOG.infof("A checkpoint of %s stays unverified: %s", member, e.getMessage());
            return Finding.UNPROVEN;
        }
    }

    private Finding compare(SeenCheckpoint seen, SignedCheckpoint signed) throws LogUnreachableException {
        var before = seen.checkpoint();
        var now = signed.checkpoint();
        if (before.size() == now.size()) {
            return before.root().equals(now.root()) ? Finding.KNOWN : conflict(seen, signed, "equal size, other root");
        }
        try {
            if (before.size() < now.size()) {
                proveGrowth(seen.member(), before, now);
                store.keep(seen.member(), signed, clock.instant());
                return Finding.ACCEPTED;
            }
            proveGrowth(seen.member(), now, before);
            return Finding.KNOWN;
        } catch (VerificationException e) {
            return conflict(seen, signed, e.getMessage());
        }
    }

    private void proveGrowth(MemberState member, Checkpoint smaller, Checkpoint larger)
            throws LogUnreachableException, VerificationException {
        if (smaller.size() > 0) {
            var claimed = logs.consistency(member, smaller.size(), larger.size());
            // The sizes are those of the checkpoints, whatever the peer says that its proof is for.
            new ConsistencyProof(smaller.size(), larger.size(), claimed.hashes()).verify(smaller.root(), larger.root());
        }
    }

    private Finding conflict(SeenCheckpoint seen, SignedCheckpoint signed, @Nullable String why) {
        if (store.keepConflict(seen, signed.toBytes(), clock.instant())) {
            LOG.errorf(
                    "ALARM: the log of %s was rewritten, %s: %s after %s",
                    seen.member(), why, signed, seen.checkpoint());
        }
        return Finding.INCONSISTENT;
    }

    /** What became of a checkpoint. */
    enum Finding {
        /** It extends what was seen before, or is the first. */
        ACCEPTED,
        /** It is the last one again, or a consistent older one. */
        KNOWN,
        /** No key of this member signed it. */
        UNSIGNED,
        /** The peer gave no proof; the last one stays. */
        UNPROVEN,
        /** It cannot be true together with what was seen before. */
        INCONSISTENT
    }
}
