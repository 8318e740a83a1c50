/** Operators of the node and what they may do. */
@NullMarked
package org.headstamp.node.identity;

import org.jspecify.annotations.NullMarked;
