/** The messages of the dialogue about a trace, of either side: kept, drafted, approved and sent on one path. */
@NullMarked
package org.headstamp.node.trace.correspondence;

import org.jspecify.annotations.NullMarked;
