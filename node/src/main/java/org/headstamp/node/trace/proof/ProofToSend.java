package org.headstamp.node.trace.proof;

import org.headstamp.node.exchange.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A sealed answer that is passed on.
 *
 * @param consent the sealed leave to do so; null where the handling of the answer allows it
 */
public record ProofToSend(StoredMessage answer, @Nullable StoredMessage consent) {}
