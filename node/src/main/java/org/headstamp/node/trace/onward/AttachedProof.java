package org.headstamp.node.trace.onward;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * A sealed answer that travels with a question of ours.
 *
 * @param content SHA-256 of the sealed bytes
 */
public record AttachedProof(MessageId message, MemberState from, Instant sealedAt, Sha256 content) {}
