/** Puts an answer together out of what the registers say and what a registrar decides; pure. */
@NullMarked
package org.headstamp.node.trace.composing;

import org.jspecify.annotations.NullMarked;
