package org.headstamp.node.exchange;

import java.util.List;
import org.headstamp.pki.MemberState;

/**
 * What load to make.
 *
 * @param peers to whom
 * @param callers who decide at once for each peer, one message and one transaction after the other; not used with a rate
 * @param outstanding so many messages to a peer are decided and not settled at most; callers wait beyond it
 * @param rate decisions a second to each peer at fixed times, however the earlier ones fare; 0 for as fast as callers can
 * @param cases over which the messages are spread
 * @param content size of a message in bytes, about
 */
record LoadOrder(List<MemberState> peers, int callers, int outstanding, int rate, int seconds, int cases, int content) {
    LoadOrder {
        peers = List.copyOf(peers);
        if (peers.isEmpty()
                || seconds < 1
                || cases < 1
                || rate < 0
                || (rate == 0 && (callers < 1 || outstanding < 1))) {
            throw new IllegalArgumentException("no such load can be made: " + seconds + " s to " + peers);
        }
    }
}
