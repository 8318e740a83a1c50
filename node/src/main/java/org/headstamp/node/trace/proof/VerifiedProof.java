package org.headstamp.node.trace.proof;

import org.headstamp.node.exchange.ProvenMessage;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/** A proof of which everything holds; only {@link ProofJudge} makes one. */
record VerifiedProof(
        ProvenMessage message, TraceAnswer answer, @Nullable ProvenMessage consent) {}
