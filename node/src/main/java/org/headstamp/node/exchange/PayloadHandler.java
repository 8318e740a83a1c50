package org.headstamp.node.exchange;

import java.util.Set;

/**
 * The part of a feature that takes messages in. Each call runs in one transaction with the change of the message's own
 * row: it either happened wholly or will be repeated. A handler waits for nothing.
 */
public interface PayloadHandler {
    /** The kinds that this feature sends and takes in; each kind has exactly one handler. */
    Set<PayloadKind> kinds();

    /** Takes in a message of a peer, after all earlier ones of the same case. */
    Reception receive(Received message);

    /** A message that this feature sent was taken into custody, refused, or expired undelivered. */
    void settled(Settlement settlement);

    /** The peer says that a message of this feature did not fit its case. */
    void conflicted(Conflict conflict);
}
