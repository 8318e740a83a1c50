/** Questions of ours to other States, from the draft to what they came to; the record is {@link Trace}. */
@NullMarked
package org.headstamp.node.trace.asking;

import org.jspecify.annotations.NullMarked;
