package org.headstamp.node.witness;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.headstamp.pki.MemberState;

/**
 * Proof that a peer's log was rewritten: two notes, both signed by it, that cannot both be true.
 *
 * @param kept the checkpoint that this node had verified before
 * @param other the one that does not fit it
 */
public record LogConflict(MemberState member, ByteString kept, ByteString other, Instant seenAt) {}
