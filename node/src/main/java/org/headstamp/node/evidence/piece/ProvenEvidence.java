package org.headstamp.node.evidence.piece;

import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.InclusionProof;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence with the messages that it is about and what proves it.
 *
 * @param request the message that was not answered or not delivered; null if it never arrived here
 * @param sent what had been sent; null unless it is evidence of that and the message is known here
 * @param notice the message that carried it; null until it is sent
 * @param leafHash of our log entry about it
 * @param proof that this entry is in the log; null until a checkpoint covers it
 */
public record ProvenEvidence(
        Evidence evidence,
        @Nullable StoredMessage request,
        @Nullable StoredMessage sent,
        @Nullable StoredMessage notice,
        Sha256 leafHash,
        @Nullable InclusionProof proof) {}
