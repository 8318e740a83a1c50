/**
 * gRPC between nodes over mutual TLS 1.3: the services of this node and its calls to others. Nothing else in the node
 * speaks gRPC or opens a connection to a peer.
 */
@NullMarked
package org.headstamp.node.transport;

import org.jspecify.annotations.NullMarked;
