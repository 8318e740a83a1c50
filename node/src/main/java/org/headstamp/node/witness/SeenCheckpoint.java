package org.headstamp.node.witness;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.checkpoint.Checkpoint;

/**
 * A checkpoint of a peer's log that was found to extend all that was seen of it before.
 *
 * @param note the signed note as it came
 */
public record SeenCheckpoint(MemberState member, Checkpoint checkpoint, ByteString note, Instant seenAt) {}
