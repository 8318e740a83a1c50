package org.headstamp.node.console.directory;

import org.headstamp.node.exchange.PeerTraffic;

/**
 * How the exchange with a member goes, as its page shows it.
 *
 * @param own whether it is the State of this node, which sends itself nothing
 */
record TrafficView(PeerTraffic counted, boolean own) {}
