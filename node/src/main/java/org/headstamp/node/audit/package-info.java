/** The append-only log of this node: entries in the transaction of what they record, then integrated into a Merkle tree. */
@NullMarked
package org.headstamp.node.audit;

import org.jspecify.annotations.NullMarked;
