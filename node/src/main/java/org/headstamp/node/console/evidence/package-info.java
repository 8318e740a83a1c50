/** Sealed evidence of what did not come in time, and of what overrules it, piece by piece. */
@NullMarked
package org.headstamp.node.console.evidence;

import org.jspecify.annotations.NullMarked;
