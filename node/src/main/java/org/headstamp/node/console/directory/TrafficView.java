package org.headstamp.node.console.directory;

import java.util.List;
import org.headstamp.node.exchange.ParkedMessage;
import org.headstamp.node.exchange.PeerTraffic;

/**
 * How the exchange with a member goes, as its page shows it.
 *
 * @param parked the first of its messages whose handling failed
 * @param own whether it is the State of this node, which sends itself nothing
 */
record TrafficView(PeerTraffic counted, List<ParkedMessage> parked, boolean own) {
    TrafficView {
        parked = List.copyOf(parked);
    }
}
