/** What the messages of a trace say, as immutable values, and how they are written on the wire. */
@NullMarked
package org.headstamp.node.trace.message;

import org.jspecify.annotations.NullMarked;
