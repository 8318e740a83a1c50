/** Drafting again what was sent back or given up, from what was filled in then. */
@NullMarked
package org.headstamp.node.console.again;

import org.jspecify.annotations.NullMarked;
